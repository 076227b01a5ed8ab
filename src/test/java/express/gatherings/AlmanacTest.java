package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import express.base.Ids;
import express.base.OrganisationId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read by a library of others. */
class AlmanacTest {

    private static final URI SITE = URI.create("https://express.example");
    private static final UUID KEPT = Ids.next();
    private static final UUID DROPPED = Ids.next();
    private static final String LONG = "Ouverture à plusieurs voix, où chacun dit d’où il vient; ".repeat(3)
            + "هذه جلسة طويلة الاسم جدا لكي يُطوى السطر في وسط الحروف العربية "
            + "𝕏 and, so on\\ with commas, semicolons; and\nlines";

    private static Programmes.Edition edition(int version, Session... sessions) {
        return new Programmes.Edition(
                version,
                Instant.parse("2027-01-0" + version + "T08:00:00Z"),
                Sketch.programme("Europe/Brussels", sessions));
    }

    private static Gathering gathering(int version, @Nullable Instant calledOff) {
        return new Gathering(Ids.next(), "harbour", OrganisationId.next(), version, null, null, calledOff, false);
    }

    private static Session session(UUID id, String title, String begins) {
        return Sketch.session(id, title, begins, 60, Sketch.ROOM, null, List.of());
    }

    private static Almanac second(@Nullable Instant calledOff) {
        return new Almanac(
                gathering(2, calledOff),
                List.of(
                        edition(2, session(KEPT, LONG, "2027-03-28T02:30")),
                        edition(
                                1,
                                session(KEPT, "Before", "2027-03-04T09:00"),
                                session(DROPPED, "Dropped", "2027-03-04T10:00"))),
                SITE,
                Locale.ENGLISH);
    }

    private static Map<String, VEvent> read(String text) {
        List<ICalendar> all = Biweekly.parse(text).all();
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().validate(ICalVersion.V2_0).isEmpty())
                .as(all.getFirst().validate(ICalVersion.V2_0).toString())
                .isTrue();
        return all.getFirst().getEvents().stream()
                .collect(Collectors.toMap(it -> it.getUid().getValue().replaceFirst("@.*", ""), it -> it));
    }

    @Test
    void growsWithEachVersionAndCancelsWhatIsGone() {
        Map<String, VEvent> events = read(second(null).whole());
        VEvent kept = events.get(KEPT.toString());
        assertThat(kept.getUid().getValue()).isEqualTo(KEPT + "@express.example");
        assertThat(kept.getSequence().getValue()).isEqualTo(2);
        assertThat(kept.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(kept.getSummary().getValue().replace("\r\n", "\n")).isEqualTo(LONG);
        assertThat(kept.getDateStart().getValue().toInstant())
                .as("in the hour that does not exist")
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
        assertThat(kept.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2027-03-28T02:30:00Z"));
        VEvent dropped = events.get(DROPPED.toString());
        assertThat(dropped.getSequence().getValue()).isEqualTo(2);
        assertThat(dropped.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(dropped.getSummary().getValue()).isEqualTo("Dropped");
    }

    @Test
    void cancelsEverythingThatIsCalledOff() {
        Map<String, VEvent> events =
                read(second(Instant.parse("2027-02-01T00:00:00Z")).whole());
        assertThat(events.values()).allMatch(it -> it.getStatus().getValue().equals("CANCELLED"));
        assertThat(events.get(KEPT.toString()).getSequence().getValue()).isEqualTo(3);
    }

    @Test
    void givesOneSessionByItself() {
        assertThat(read(second(null).one(KEPT).orElseThrow())).containsOnlyKeys(KEPT.toString());
        assertThat(second(null).one(UUID.randomUUID())).isEmpty();
    }

    @Test
    void foldsByOctetsAndNeverWithinACharacter() {
        String text = second(null).whole();
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text).doesNotContain("\uFFFD").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n ", "")).contains("\\, so on\\\\ with commas\\, semicolons\\; and\\nlines");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }
}
