package express.reports;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;
import express.base.OrganisationId;
import express.reports.Commitment.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private static Commitment commitment(LocalDate due, State state, int asked, Instant askedAt) {
        return new Commitment(
                Ids.next(),
                Ids.next(),
                OrganisationId.next(),
                Ids.next(),
                "Call the bank",
                "",
                "",
                due,
                state,
                "",
                null,
                asked,
                askedAt);
    }

    @Test
    void isAskedForAWeekBeforeItsDay() {
        assertThat(commitment(TODAY.plusDays(8), State.OPEN, 0, null).isToBeAsked(NOW))
                .isFalse();
        assertThat(commitment(TODAY.plusDays(7), State.OPEN, 0, null).isToBeAsked(NOW))
                .isTrue();
        assertThat(commitment(TODAY.minusYears(1), State.OPEN, 0, null).isToBeAsked(NOW))
                .isTrue();
    }

    @Test
    void isAskedForADayIfItHasNone() {
        assertThat(commitment(null, State.OPEN, 0, null).isToBeAsked(NOW)).isTrue();
        assertThat(commitment(null, State.OPEN, 0, null).isLate(TODAY)).isFalse();
    }

    @Test
    void isAskedForAgainAfterTwoWeeksAndSixTimesAtMost() {
        assertThat(commitment(TODAY, State.OPEN, 1, NOW.minus(Duration.ofDays(13)))
                        .isToBeAsked(NOW))
                .isFalse();
        assertThat(commitment(TODAY, State.OPEN, 1, NOW.minus(Duration.ofDays(14)))
                        .isToBeAsked(NOW))
                .isTrue();
        assertThat(commitment(TODAY, State.OPEN, 6, NOW.minus(Duration.ofDays(99)))
                        .isToBeAsked(NOW))
                .isFalse();
    }

    @Test
    void isLeftAloneOnceItIsDoneOrGivenUp() {
        for (State over : new State[] {State.DONE, State.DROPPED}) {
            Commitment it = commitment(TODAY.minusDays(9), over, 0, null);
            assertThat(it.isToBeAsked(NOW)).isFalse();
            assertThat(it.isLate(TODAY)).isFalse();
        }
    }

    @Test
    void isLateFromTheDayAfter() {
        assertThat(commitment(TODAY, State.OPEN, 0, null).isLate(TODAY)).isFalse();
        assertThat(commitment(TODAY.minusDays(1), State.OPEN, 0, null).isLate(TODAY))
                .isTrue();
    }
}
