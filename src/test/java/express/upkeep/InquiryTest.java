package express.upkeep;

import static express.upkeep.Inquiry.Next.ASK;
import static express.upkeep.Inquiry.Next.DOUBT;
import static express.upkeep.Inquiry.Next.REMIND;
import static express.upkeep.Inquiry.Next.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final Instant CONFIRMED = Instant.parse("2024-11-01T00:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void asksWhoWasNeverAsked() {
        assertThat(Inquiry.next(null, CONFIRMED, ASKED)).isEqualTo(ASK);
    }

    @Test
    void asksAgainWhenTheLastQuestionWasOfAnEarlierTerm() {
        assertThat(Inquiry.next(asked(null), ASKED.plusSeconds(1), ASKED.plus(Duration.ofDays(800))))
                .isEqualTo(ASK);
    }

    @Test
    void remindsOnceAndGivesUpAfterThirtyDays() {
        List<Inquiry.Next> steps = new ArrayList<>();
        Instant reminded = null;
        for (int day = 0; day <= 40; day++) {
            Inquiry.Next next = Inquiry.next(asked(reminded), CONFIRMED, ASKED.plus(Duration.ofDays(day)));
            reminded = next == REMIND ? ASKED.plus(Duration.ofDays(day)) : reminded;
            steps.add(next);
        }
        assertThat(steps.subList(0, 14)).containsOnly(WAIT);
        assertThat(steps.get(14)).isEqualTo(REMIND);
        assertThat(steps.subList(15, 30)).containsOnly(WAIT);
        assertThat(steps.subList(30, 41)).containsOnly(DOUBT);
    }

    @Test
    void remindsNobodyAnyMoreOnceItIsTooLate() {
        assertThat(Inquiry.next(asked(null), CONFIRMED, ASKED.plus(Duration.ofDays(31))))
                .isEqualTo(DOUBT);
    }

    private static Inquiry asked(Instant reminded) {
        return new Inquiry(UUID.randomUUID(), ASKED, reminded, null);
    }
}
