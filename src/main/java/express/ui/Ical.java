package express.ui;

import com.ibm.icu.util.VTimeZone;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** Writes iCalendar (RFC 5545): lines end with CR and LF and are folded at 75 octets, never within a character. */
public final class Ical {

    public static final String TYPE = "text/calendar;charset=UTF-8";

    private static final int WIDEST = 75;
    /** So that the clocks were turned before what comes first. */
    private static final Duration A_YEAR = Duration.ofDays(366);

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    private final StringBuilder text = new StringBuilder();

    /** A value that is written as it stands. */
    public Ical line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    /** Words of people. */
    public Ical text(String name, String value) {
        return line(name, escaped(value));
    }

    public Ical at(String name, Instant instant) {
        return line(name, MOMENT.format(instant.atOffset(ZoneOffset.UTC)) + "Z");
    }

    public Ical on(String name, LocalDate day) {
        return line(name + ";VALUE=DATE", DAY.format(day));
    }

    /** By the clocks of a zone, which {@link #zone} tells. */
    public Ical at(String name, LocalDateTime local, ZoneId zone) {
        return line(name + ";TZID=" + zone.getId(), MOMENT.format(local));
    }

    /** Somebody who is called so, with what else is said of them, such as {@code ;RSVP=FALSE}. */
    public Ical person(String name, String called, String parameters, String email) {
        String plain = called.replace('"', '\'')
                .replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ")
                .strip();
        return line(name + ";CN=\"" + plain + "\"" + parameters, "mailto:" + email);
    }

    /** When clocks are turned there, from a moment on. */
    public Ical zone(ZoneId zone, Instant from) {
        var written = new StringWriter();
        try {
            VTimeZone.create(zone.getId())
                    .write(written, Date.from(from.minus(A_YEAR)).getTime());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        written.toString()
                .replaceAll("\r?\n[ \t]", "")
                .lines()
                .filter(line -> !line.startsWith("X-"))
                .forEach(this::fold);
        return this;
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
