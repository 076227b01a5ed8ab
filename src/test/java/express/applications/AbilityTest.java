package express.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbilityTest {

    private static final Answers.Given GIVEN = new Answers.Given(Map.of(
            "in-wages", "1200",
            "in-benefits", "300",
            "out-home", "650",
            "out-food", "350.50",
            "trade-sales", "1500",
            "trade-stock", "700",
            "debts-instalments", "120"));

    private static Ability ability(String instalment, int limit) {
        return Ability.of(GIVEN, new BigDecimal(instalment), limit);
    }

    @Test
    void countsWhatIsLeftAtHomeAndInTheBusinessLessOtherLoans() {
        assertThat(ability("100", 60).household()).isEqualByComparingTo("499.50");
        assertThat(ability("100", 60).trade()).isEqualByComparingTo("800");
        assertThat(ability("100", 60).free()).isEqualByComparingTo("1179.50");
    }

    @Test
    void roundsTheBurdenUpSoThatTheLimitIsNeverPassedUnseen() {
        assertThat(ability("707.70", 60).burden()).isEqualByComparingTo("60");
        assertThat(ability("707.70", 60).isWithinLimit()).isTrue();
        assertThat(ability("707.71", 60).burden()).isEqualByComparingTo("61");
        assertThat(ability("707.71", 60).isWithinLimit()).isFalse();
    }

    @Test
    void isNeverWithinTheLimitWhereNothingIsLeft() {
        Ability none = Ability.of(new Answers.Given(Map.of("in-wages", "500", "out-home", "500")), BigDecimal.ONE, 100);
        assertThat(none.burden()).isNull();
        assertThat(none.isWithinLimit()).isFalse();
        assertThat(Ability.of(new Answers.Given(Map.of("out-food", "1")), BigDecimal.ONE, 100)
                        .isWithinLimit())
                .isFalse();
    }
}
