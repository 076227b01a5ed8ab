package express.services;

import static org.assertj.core.api.Assertions.assertThat;

import express.services.ServiceAsking.Next;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceAskingTest {

    private static final Instant CONFIRMED = Instant.parse("2025-09-01T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-09-01T08:00:00Z");

    @Test
    void waitsUntilTheTermHasPassed() {
        assertThat(ServiceAsking.next(null, CONFIRMED, 12, DUE.minusSeconds(1))).isEqualTo(Next.WAIT);
        assertThat(ServiceAsking.next(null, CONFIRMED, 12, DUE)).isEqualTo(Next.ASK);
        assertThat(ServiceAsking.next(null, CONFIRMED, 6, DUE.minusSeconds(1))).isEqualTo(Next.ASK);
    }

    @Test
    void remindsOnceAfterThreeWeeksAndThenNoMore() {
        ServiceAsking asked = asking(DUE, null, null);
        Instant later = DUE.plus(ServiceAsking.REMINDED_AFTER);
        assertThat(ServiceAsking.next(asked, CONFIRMED, 12, later.minusSeconds(1)))
                .isEqualTo(Next.WAIT);
        assertThat(ServiceAsking.next(asked, CONFIRMED, 12, later)).isEqualTo(Next.REMIND);
        ServiceAsking reminded = asking(DUE, later, null);
        assertThat(ServiceAsking.next(reminded, CONFIRMED, 12, later.plusSeconds(400 * 86_400L)))
                .isEqualTo(Next.WAIT);
    }

    @Test
    void remindsNobodyWhoAnswered() {
        ServiceAsking answered = asking(DUE, null, DUE.plusSeconds(60));
        assertThat(ServiceAsking.next(answered, CONFIRMED, 12, DUE.plus(ServiceAsking.REMINDED_AFTER)))
                .isEqualTo(Next.WAIT);
    }

    @Test
    void asksAnewInTheNextTerm() {
        ServiceAsking asked = asking(DUE, null, DUE.plusSeconds(60));
        Instant confirmed = DUE.plusSeconds(60);
        assertThat(ServiceAsking.next(asked, confirmed, 12, confirmed.plusSeconds(366 * 86_400L)))
                .isEqualTo(Next.ASK);
    }

    private static ServiceAsking asking(Instant at, Instant reminded, Instant answered) {
        return new ServiceAsking(new UUID(0, 1), at, reminded, answered);
    }
}
