package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.interpreters.Status;
import express.interpreters.Tongue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a demonstration has to show of a collective. */
class DemoCollectiveTest {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 11, 23);

    private final List<DemoMember> members = DemoMember.read();

    @Test
    void hasThirtyMembersWhoSpeakMoreThanEighteenLanguages() {
        assertThat(members).hasSize(30);
        assertThat(members.stream().map(DemoMember::email)).doesNotHaveDuplicates();
        assertThat(members.stream().map(DemoMember::status)).contains(Status.values());
        Set<String> spoken = members.stream()
                .flatMap(it -> it.tongues().stream())
                .map(Tongue::language)
                .collect(Collectors.toSet());
        assertThat(spoken).hasSizeGreaterThanOrEqualTo(18).containsAll(DemoMissions.LANGUAGES);
    }

    @Test
    void hasAMonthOfMissionsAndAWeekToBeSharedOut() {
        for (int i = 0; i < 7; i++) {
            LocalDate today = SOME_MONDAY.plusDays(i);
            List<LocalDate> past = DemoMissions.past(today);
            assertThat(past).hasSize(20).allMatch(it -> it.isBefore(today)).allMatch(DemoCollectiveTest::isWorkingDay);
            assertThat(past.getLast()).isBefore(today.minusDays(28));
            LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            assertThat(DemoMissions.week(today))
                    .as("today is " + today)
                    .hasSizeGreaterThanOrEqualTo(8)
                    .allMatch(it -> it.isAfter(today) && !it.isBefore(monday) && it.isBefore(monday.plusDays(5)));
        }
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
