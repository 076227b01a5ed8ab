package express.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private static final String BRUSSELS = "Europe/Brussels";

    @Test
    void isReadAgainAsItWasKept() {
        Programme programme =
                Sketch.programme(BRUSSELS, Sketch.session("Opening", "2027-03-04T09:30", 45, Sketch.ROOM));
        assertThat(Programme.read(programme.json())).isEqualTo(programme);
    }

    @Test
    void countsTheMinutesThatPassInTheNightInWhichClocksAreTurnedBack() {
        Session night = Sketch.session("Night watch", "2027-10-31T01:30", 120, Sketch.ROOM);
        Programme programme = Sketch.programme(BRUSSELS, night);
        assertThat(programme.begins()).isEqualTo(Instant.parse("2027-10-30T23:30:00Z"));
        assertThat(programme.ends()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        var clock = new Clock(programme.zone(), Locale.FRENCH);
        assertThat(clock.time(programme.begins())).isEqualTo("01:30");
        assertThat(clock.time(programme.ends())).as("on clocks turned back").isEqualTo("02:30");
    }

    @Test
    void isReadOnTheClocksOfTheReaderDayByDay() {
        Programme programme = Sketch.programme(
                BRUSSELS,
                Sketch.session("Late", "2027-03-04T23:30", 30, Sketch.ROOM),
                Sketch.session("Early", "2027-03-04T09:30", 30, Sketch.ROOM));
        var there = new Clock(ZoneId.of("Asia/Kabul"), Locale.ENGLISH);
        Timetable timetable = Timetable.of(programme, there, Map.of());
        assertThat(timetable.days())
                .extracting(day -> day.date().toString())
                .containsExactly("2027-03-04", "2027-03-05");
        assertThat(timetable
                        .days()
                        .getFirst()
                        .entries()
                        .getFirst()
                        .session()
                        .said()
                        .title(Locale.ENGLISH))
                .isEqualTo("Early");
        assertThat(there.place(programme.begins())).isEqualTo("Kabul (UTC+04:30)");
    }

    @Test
    void namesWhatClashes() {
        UUID one = Ids.next();
        Session first = Sketch.session(
                one, "First", "2027-03-04T09:30", 60, Sketch.ROOM, Sketch.TRACK, List.of(Sketch.SPEAKER));
        Session second = Sketch.session(
                Ids.next(), "Second", "2027-03-04T10:00", 60, Sketch.ROOM, Sketch.TRACK, List.of(Sketch.SPEAKER));
        Session after = Sketch.session("After", "2027-03-04T11:00", 60, Sketch.ROOM);
        List<Clash> clashes = Clash.in(Sketch.programme(BRUSSELS, second, first, after));
        assertThat(clashes)
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.ROOM, Clash.Kind.TRACK, Clash.Kind.SPEAKER);
        assertThat(clashes.getFirst().one().id()).isEqualTo(one);
        assertThat(clashes.getLast().shared()).isEqualTo("Ada Lambert – president of a federation");
        Programme apart = Sketch.programme(
                BRUSSELS, first, Sketch.session("Elsewhere", "2027-03-04T10:00", 60, Sketch.OTHER_ROOM), after);
        assertThat(Clash.in(apart)).isEmpty();
    }

    @Test
    void tellsWhatIsOtherwiseThanBefore() {
        UUID kept = Ids.next();
        UUID longer = Ids.next();
        Programme before = Sketch.programme(
                BRUSSELS,
                Sketch.session(kept, "Kept", "2027-03-04T09:30", 60, Sketch.ROOM, null, List.of()),
                Sketch.session(longer, "Longer", "2027-03-04T13:00", 60, Sketch.ROOM, null, List.of()),
                Sketch.session("Dropped", "2027-03-04T10:30", 60, Sketch.ROOM));
        Programme after = Sketch.programme(
                BRUSSELS,
                Sketch.session(kept, "Kept", "2027-03-04T09:45", 60, Sketch.OTHER_ROOM, null, List.of(Sketch.SPEAKER)),
                Sketch.session(longer, "Longer", "2027-03-04T13:00", 90, Sketch.ROOM, null, List.of()),
                Sketch.session("New", "2027-03-04T15:00", 60, Sketch.ROOM));
        List<Change> changes = Change.between(before, after);
        assertThat(changes)
                .extracting(Change::kind)
                .containsExactly(
                        Change.Kind.REMOVED,
                        Change.Kind.MOVED,
                        Change.Kind.ROOM,
                        Change.Kind.SPEAKERS,
                        Change.Kind.LENGTH,
                        Change.Kind.ADDED);
        assertThat(Change.between(after, after)).isEmpty();
        var clock = new Clock(after.zone(), Locale.ENGLISH);
        assertThat(changes.get(1).arguments(clock)[1])
                .asString()
                .contains("Thursday")
                .contains("9:45");
    }

    @Test
    void showsNoNameOfWhoHasNotAgreed() {
        Programme programme =
                Sketch.programme(BRUSSELS, Sketch.session("Opening", "2027-03-04T09:30", 45, Sketch.ROOM));
        Programme.Speaker unnamed =
                new Programme.Speaker(Sketch.SPEAKER, "Ada Lambert", List.of("president of a federation"), false);
        assertThat(programme.with(unnamed).shown().json()).doesNotContain("Ada").contains("president");
    }

    @Test
    void keepsWhatIsInARoomThatIsGone() {
        Programme programme =
                Sketch.programme(BRUSSELS, Sketch.session("Opening", "2027-03-04T09:30", 45, Sketch.ROOM));
        Programme without = programme.with(List.of(), List.of());
        assertThat(without.sessions().getFirst().room()).isNull();
        assertThat(without.room(without.sessions().getFirst())).isEmpty();
    }
}
