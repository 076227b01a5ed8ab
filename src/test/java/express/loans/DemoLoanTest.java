package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.lending.Examples;
import express.loans.Standing.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoLoanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static State state(DemoLoan it) {
        History history =
                History.of(Examples.micro(), Agreement.of(Examples.micro(), it.principal(), it.months()), List.of());
        for (Act act : it.life(TODAY, history)) {
            history = history.with(act.event(history.events().size() + 1, Instant.EPOCH, null));
        }
        return history.at(TODAY).state();
    }

    @Test
    void comeInAllStates() {
        assertThat(DemoLoan.all()).hasSize(100);
        assertThat(DemoLoan.all().stream().mapToInt(DemoLoan::daysAgo).max().orElse(0))
                .as("over three years")
                .isBetween(1_000, 3 * 366);
        assertThat(DemoLoan.all().stream().map(DemoLoanTest::state).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(State.values()));
    }
}
