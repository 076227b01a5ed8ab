package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import express.applications.Application.State;
import express.lending.Examples;
import express.lending.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoApplicationTest {

    private final List<DemoApplication> all = DemoApplication.read();

    /** None lets go of what was granted: all of them have the loan that is shown. */
    @Test
    void areFortyInAllStatesByAllChannels() {
        assertThat(all).hasSize(40);
        assertThat(all.stream().map(DemoApplication::state))
                .containsAll(EnumSet.complementOf(EnumSet.of(State.FORGONE)));
        assertThat(all.stream().map(DemoApplication::channel)).containsAll(EnumSet.allOf(Application.Channel.class));
        assertThat(all.stream().map(DemoApplication::email)).doesNotHaveDuplicates();
    }

    @Test
    void askForNoMoreThanIsLentToThemFirst() {
        Product product = Examples.micro();
        assertThat(all)
                .allSatisfy(it -> assertThat(it.principal())
                        .as(it.email())
                        .isLessThanOrEqualTo(product.mostFor(Integer.parseInt(it.get("business")), 0)));
    }

    /** What an officer looks at has one of each thing that is to be talked about. */
    @Test
    void havePermitsThatEndBeforeTheLoanWithAPlan() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        Product product = Examples.micro();
        assertThat(all)
                .filteredOn(it -> it.state() == State.SUBMITTED)
                .map(it -> it.answers(Step.of(product), product, today))
                .anySatisfy(answers -> {
                    assertThat(answers.get("stay-kind")).isEqualTo("limited");
                    assertThat(answers.get("stay-plan")).isNotEmpty();
                    assertThat(LocalDate.parse(answers.get("stay-until")))
                            .isBefore(today.plusMonths(Integer.parseInt(answers.get("months"))));
                });
    }

    @Test
    void buyAtLeastWhatTheyBorrow() {
        for (DemoApplication it : all) {
            BigDecimal cost = Arrays.stream(it.get("items").split("\\|"))
                    .map(item -> new BigDecimal(item.replaceFirst(".*=", "")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(cost).as(it.email()).isGreaterThanOrEqualTo(it.principal());
        }
    }
}
