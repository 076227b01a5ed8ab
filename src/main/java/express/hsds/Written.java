package express.hsds;

import tools.jackson.databind.JsonNode;

/**
 * Documents as JSON. Asking each for its text makes ready for all that JSON can be, hundreds of thousands of times; what
 * was read from a file is plain.
 */
final class Written {

    private static final String HEX = "0123456789ABCDEF";

    private Written() {}

    static String of(JsonNode node) {
        var text = new StringBuilder(256);
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            text.append('{');
            String between = "";
            for (var field : node.properties()) {
                text.append(between);
                quote(field.getKey(), text);
                text.append(':');
                write(field.getValue(), text);
                between = ",";
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            String between = "";
            for (JsonNode item : node) {
                text.append(between);
                write(item, text);
                between = ",";
            }
            text.append(']');
        } else {
            value(node, text);
        }
    }

    /** What holds nothing else. */
    static void value(JsonNode node, StringBuilder text) {
        if (node.isString()) {
            quote(node.asString(), text);
        } else {
            text.append(node);
        }
    }

    private static void quote(String words, StringBuilder text) {
        text.append('"');
        int done = 0;
        for (int i = 0; i < words.length(); i++) {
            char sign = words.charAt(i);
            if (sign < ' ' || sign == '"' || sign == '\\') {
                text.append(words, done, i);
                escape(sign, text);
                done = i + 1;
            }
        }
        text.append(words, done, words.length()).append('"');
    }

    private static void escape(char sign, StringBuilder text) {
        switch (sign) {
            case '"', '\\' -> text.append('\\').append(sign);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            default -> text.append("\\u00").append(HEX.charAt(sign >> 4)).append(HEX.charAt(sign & 15));
        }
    }
}
