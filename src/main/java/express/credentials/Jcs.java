package express.credentials;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The one way to write a JSON value, so that it can be signed (RFC 8785). */
final class Jcs {

    /** From here on ECMAScript writes an exponent (Number::toString). */
    private static final int LONGEST = 21;

    private static final int SMALLEST = -6;

    private final StringBuilder text = new StringBuilder();

    private Jcs() {}

    static byte[] bytes(JsonNode value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    static String text(JsonNode value) {
        var written = new Jcs();
        written.write(value);
        return written.text.toString();
    }

    private void write(JsonNode value) {
        if (value.isObject()) {
            object(value);
        } else if (value.isArray()) {
            array(value);
        } else if (value.isString()) {
            string(value.stringValue());
        } else if (value.isNumber()) {
            text.append(number(value.doubleValue()));
        } else if (value.isBoolean()) {
            text.append(value.booleanValue());
        } else if (value.isNull()) {
            text.append("null");
        } else {
            throw new IllegalArgumentException("no value of JSON");
        }
    }

    /** In the order of UTF-16 code units, which is Java's own. */
    private void object(JsonNode value) {
        String separator = "{";
        for (String name : new TreeSet<>(value.propertyNames())) {
            text.append(separator);
            string(name);
            text.append(':');
            write(value.get(name));
            separator = ",";
        }
        text.append(value.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode value) {
        text.append('[');
        for (Iterator<JsonNode> items = value.iterator(); items.hasNext(); ) {
            write(items.next());
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isSurrogatePair(c, i + 1 < value.length() ? value.charAt(i + 1) : ' ')) {
                    throw new IllegalArgumentException("half a character");
                }
                text.append(c).append(value.charAt(++i));
            } else {
                text.append(escaped(c));
            }
        }
        text.append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c);
        };
    }

    /** As ECMAScript writes it: the fewest digits that read back as the same number. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number of JSON");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        return (value < 0 ? "-" : "")
                + placed(shortest.unscaledValue().toString(), shortest.precision() - shortest.scale());
    }

    /** Java writes two digits at least; sometimes one does. */
    private static BigDecimal shortest(double value) {
        BigDecimal two = new BigDecimal(Double.toString(value));
        BigDecimal one = two.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return (one.doubleValue() == value ? one : two).stripTrailingZeros();
    }

    /** @param point how many digits stand before the decimal point */
    private static String placed(String digits, int point) {
        int count = digits.length();
        if (point > LONGEST || point <= SMALLEST) {
            String fraction = count == 1 ? "" : "." + digits.substring(1);
            return digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        return count <= point
                ? digits + "0".repeat(point - count)
                : digits.substring(0, point) + "." + digits.substring(point);
    }
}
