package express.gatherings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes iCalendar (RFC 5545): lines end with CR and LF and are folded at 75 octets, never within a character. */
final class Ical {

    private static final int WIDEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A value that is written as it stands. */
    Ical line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    Ical text(String name, String value) {
        return line(name, escaped(value));
    }

    Ical at(String name, Instant instant) {
        return line(name, UTC.format(instant));
    }

    /** Nothing is left that could pass for a line of its own. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int sign = line.codePointAt(i);
            String one = Character.toString(sign);
            int wide = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + wide > WIDEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += wide;
            i += Character.charCount(sign);
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
