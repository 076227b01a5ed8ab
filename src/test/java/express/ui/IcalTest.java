package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IcalTest {

    private static final Instant NOW = Instant.parse("2026-01-06T09:30:00Z");

    private static String calendar(String words) {
        return new Ical()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Express//Test//EN")
                .zone(ZoneId.of("Europe/Brussels"), NOW)
                .line("BEGIN", "VEVENT")
                .line("UID", "one@express.example")
                .at("DTSTAMP", NOW)
                .at("DTSTART", LocalDateTime.of(2026, 7, 7, 14, 0), ZoneId.of("Europe/Brussels"))
                .text("SUMMARY", words)
                .line("END", "VEVENT")
                .line("END", "VCALENDAR")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain",
                "a, b; c: d \\ e \\n f \"g\"",
                "two\nlines",
                "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:mine",
                "اجتماع الشبكة في الطابق الأول، بجانب القاعة الكبيرة؛ أحضروا أوراقكم معكم من فضلكم",
                "👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦 family 👩‍👩‍👧‍👦 family"
            })
    void isReadByAnotherAsItWasMeant(String words) {
        List<ICalendar> read = Biweekly.parse(calendar(words)).all();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().getEvents()).hasSize(1);
        VEvent event = read.getFirst().getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(words.replaceAll("\\R", "\n"));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-07-07T12:00:00Z");
    }

    @Test
    void foldsAtSeventyFiveOctetsAndNeverWithinASign() {
        String words = "ج".repeat(200) + "😀".repeat(60) + "x".repeat(200);
        List<String> lines = Stream.of(calendar(words).split("\r\n", -1)).toList();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines).noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        assertThat(calendar(words).replace("\r\n ", "")).contains("SUMMARY:" + words + "\r\n");
        assertThat(Biweekly.parse(calendar(words))
                        .first()
                        .validate(ICalVersion.V2_0)
                        .isEmpty())
                .isTrue();
    }
}
