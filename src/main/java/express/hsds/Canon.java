package express.hsds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/** Compares what was said, however it was written: the order of fields and the way to write a number do not matter. */
final class Canon {

    private static final int SHORT = 16;

    private Canon() {}

    static boolean same(JsonNode one, JsonNode other) {
        return one.equals(other) || text(one).equals(text(other));
    }

    static String text(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    /** Two that differ in anything have different ones. */
    static String digest(JsonNode node) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text(node).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHORT);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            String[] names = node.propertyNames().toArray(String[]::new);
            Arrays.sort(names);
            for (String name : names) {
                text.append(name).append(':');
                write(node.get(name), text);
                text.append(',');
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (Iterator<JsonNode> items = node.iterator(); items.hasNext(); text.append(',')) {
                write(items.next(), text);
            }
            text.append(']');
        } else if (node.isNumber()) {
            text.append(plain(node));
        } else {
            Written.value(node, text);
        }
    }

    private static String plain(JsonNode number) {
        return number.decimalValue().signum() == 0
                ? "0"
                : number.decimalValue().stripTrailingZeros().toString();
    }
}
