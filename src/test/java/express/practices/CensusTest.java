package express.practices;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.base.ChainStep;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class CensusTest {

    @Autowired
    Census census;

    @Autowired
    Library library;

    @Autowired
    Practices practices;

    @AfterEach
    void takeBack() {
        Samples.takeBack();
        library.lookNow();
    }

    @Test
    void countsEveryPracticeOnceAndForEachOfItsSteps() {
        assertThat(practices()).isEqualTo(library.list(Locale.FRENCH).size());
        for (ChainStep step : ChainStep.values()) {
            assertThat(census.list().stream()
                            .mapToLong(count -> count.steps().getOrDefault(step, 0L))
                            .sum())
                    .as(step.slug())
                    .isEqualTo(library.list(Locale.FRENCH).stream()
                            .filter(it -> it.card().steps().contains(step))
                            .count());
        }
    }

    @Test
    void hasAnotherEditionAndAnotherCountAfterAPublication() {
        Object edition = census.edition();
        long before = practices();

        practices.bring(List.of(Samples.sheet(Samples.slug("counted"), "Counted")));
        library.lookNow();

        assertThat(census.edition()).isNotEqualTo(edition);
        assertThat(practices()).isEqualTo(before + 1);
    }

    private long practices() {
        return census.list().stream().mapToLong(Census.Count::practices).sum();
    }
}
