package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.interpreters.Status;
import express.interpreters.Tongue;
import express.tariffs.Mode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a demonstration has to show of a collective. */
class DemoCollectiveTest {

    private static final LocalDate SOME_MONDAY = LocalDate.of(2026, 11, 23);

    private final List<DemoMember> members = DemoMember.read();
    private final List<DemoMission> week = DemoMission.read();

    @Test
    void hasThirtyMembersWhoSpeakMoreThanEighteenLanguages() {
        assertThat(members).hasSize(30);
        assertThat(members.stream().map(DemoMember::email)).doesNotHaveDuplicates();
        assertThat(members.stream().map(DemoMember::status)).contains(Status.values());
        Set<String> spoken = members.stream()
                .flatMap(it -> it.tongues().stream())
                .map(Tongue::language)
                .collect(Collectors.toSet());
        assertThat(spoken)
                .hasSizeGreaterThanOrEqualTo(18)
                .containsAll(week.stream().map(DemoMission::language).toList());
    }

    @Test
    void hasAMonthOfMissionsAndAWeekToBeSharedOut() {
        for (int i = 0; i < 7; i++) {
            LocalDate today = SOME_MONDAY.plusDays(i);
            List<LocalDate> past = DemoMissions.past(today);
            assertThat(past).hasSize(20).allMatch(it -> it.isBefore(today)).allMatch(DemoCollectiveTest::isWorkingDay);
            assertThat(past.getLast()).isBefore(today.minusDays(28));
            LocalDate monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            assertThat(week.stream()
                            .flatMap(it -> it.days(today).stream().limit(1))
                            .filter(it -> it.isBefore(monday.plusWeeks(1))))
                    .as("today is " + today)
                    .hasSizeGreaterThanOrEqualTo(16)
                    .allMatch(it -> it.isAfter(today) && !it.isBefore(monday));
        }
    }

    @Test
    void isAskedForWhatAWeekMayBring() {
        assertThat(week.stream().map(it -> it.day() + " " + it.at())).doesNotHaveDuplicates();
        assertThat(week.stream().map(DemoMission::by)).contains("sigrid@express.example", "ingrid@express.example");
        assertThat(week.stream().map(DemoMission::mode))
                .contains(Mode.ON_SITE, Mode.STANDING, Mode.TELEPHONE, Mode.VIDEO);
        assertThat(week)
                .anyMatch(it -> it.at().isAfter(LocalTime.of(17, 0)))
                .anyMatch(it -> it.day() == DayOfWeek.SATURDAY)
                .anyMatch(it -> it.isSeries() && it.days(SOME_MONDAY).size() == it.weeks());
        assertThat(week.stream().filter(it -> it.mode().travels()).map(DemoMission::place))
                .doesNotContain("");
    }

    @Test
    void isAskedForSomeLanguagesOftenAndForOneThatASingleMemberSpeaks() {
        Map<String, Long> asked =
                week.stream().collect(Collectors.groupingBy(DemoMission::language, Collectors.counting()));
        assertThat(asked.values()).contains(1L, 3L, 5L);
        List<String> spoken = members.stream()
                .flatMap(it -> it.tongues().stream())
                .map(Tongue::language)
                .toList();
        assertThat(asked.keySet()).anyMatch(it -> Collections.frequency(spoken, it) == 1);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
