package express.interpreting;

import static org.assertj.core.api.Assertions.assertThat;

import express.base.OrganisationId;
import express.interpreters.Barrier;
import express.interpreters.Interpreter;
import express.interpreters.MadeInterpreters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CandidateTest {

    private static final Interpreter SOMEBODY = MadeInterpreters.somebody(
                    RandomGenerator.of("L64X128MixRandom"), List.of(OrganisationId.next()), LocalDate.of(2026, 3, 9))
            .interpreter();

    private static Candidate candidate(
            String name, boolean wished, boolean dialect, boolean near, int minutes, boolean certified) {
        return new Candidate(
                SOMEBODY, name, Set.of(), wished, dialect, near, certified, minutes, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    @Test
    void comesFirstByWishThenDialectDistanceHoursAndPapers() {
        List<Candidate> order = List.of(
                candidate("wished for", true, false, false, 600, false),
                candidate("same dialect", false, true, false, 600, false),
                candidate("near", false, false, true, 600, false),
                candidate("fewest hours", false, false, false, 60, false),
                candidate("certified", false, false, false, 120, true),
                candidate("a by name", false, false, false, 120, false),
                candidate("B by name", false, false, false, 120, false));
        List<Candidate> mixed = Stream.of(6, 2, 4, 0, 5, 1, 3).map(order::get).toList();
        assertThat(mixed.stream().sorted(Candidate.BEST)).containsExactlyElementsOf(order);
    }

    @Test
    void suitsOnlyWhereNothingStandsInTheWay() {
        Candidate free = candidate("free", false, false, false, 0, false);
        var away = new Candidate(
                SOMEBODY, "away", Set.of(Barrier.AWAY), true, true, true, true, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        assertThat(free.suits()).isTrue();
        assertThat(away.suits()).isFalse();
    }
}
