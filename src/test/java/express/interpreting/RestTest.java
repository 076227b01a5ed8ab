package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.places.Position;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
    private static final Rest REST = Rest.EUROPEAN;

    private static Engagement at(int day, String time, int minutes) {
        var begin = LocalDateTime.parse("2026-03-0%dT%s".formatted(day, time))
                .atZone(ZONE)
                .toInstant();
        return new Engagement(begin, begin.plus(Duration.ofMinutes(minutes)), false, null);
    }

    @Test
    void leavesElevenHoursBetweenTwoDays() {
        Engagement evening = at(2, "20:00", 60);
        assertThat(REST.isEnoughBetween(evening, at(3, "08:00", 60), ZONE)).isTrue();
        assertThat(REST.isEnoughBetween(evening, at(3, "07:59", 60), ZONE)).isFalse();
        assertThat(REST.isEnoughBetween(at(3, "07:59", 60), evening, ZONE)).isFalse();
    }

    @Test
    void leavesElevenHoursOfADay() {
        Engagement early = at(2, "07:00", 60);
        assertThat(REST.isEnoughBetween(early, at(2, "19:00", 60), ZONE)).isTrue();
        assertThat(REST.isEnoughBetween(early, at(2, "19:01", 60), ZONE)).isFalse();
    }

    @Test
    void wantsAPauseAfterSixHours() {
        List<Engagement> morning = List.of(at(2, "08:00", 120), at(2, "10:00", 120));
        assertThat(REST.allows(at(2, "12:00", 120), morning, ZONE)).isTrue();
        assertThat(REST.allows(at(2, "12:00", 121), morning, ZONE)).isFalse();
        assertThat(REST.allows(at(2, "12:15", 120), morning, ZONE)).isTrue();
        assertThat(REST.allows(at(2, "14:15", 120), List.of(at(2, "08:00", 360)), ZONE))
                .isTrue();
        assertThat(REST.allows(at(2, "14:10", 120), List.of(at(2, "08:00", 360)), ZONE))
                .isFalse();
    }

    /** Some hours at an institution have pauses of their own. */
    @Test
    void takesNothingAgainstOneLongPresence() {
        assertThat(REST.allows(at(2, "08:00", 480), List.of(), ZONE)).isTrue();
    }

    @Test
    void takesTheWayFromTheMapWhereBothPlacesAreKnown() {
        var station = new Position(50.6245, 5.5666);
        var university = new Position(50.5860, 5.5590);
        Engagement first = on(at(2, "10:00", 60), station);
        assertThat(first.clashes(on(at(2, "11:00", 60), station))).isFalse();
        // Four kilometres and a third: eighteen minutes, and ten from door to door.
        assertThat(first.clashes(on(at(2, "11:28", 60), university))).isFalse();
        assertThat(first.clashes(on(at(2, "11:27", 60), university))).isTrue();
        assertThat(on(at(2, "11:27", 60), university).clashes(first)).isTrue();
        assertThat(first.clashes(on(at(2, "11:59", 60), null))).isTrue();
        assertThat(first.clashes(on(at(2, "12:00", 60), null))).isFalse();
        assertThat(first.clashes(at(2, "11:29", 60))).isTrue();
        assertThat(first.clashes(at(2, "11:30", 60))).isFalse();
    }

    private static Engagement on(Engagement it, @Nullable Position at) {
        return new Engagement(it.begins(), it.ends(), true, at);
    }
}
