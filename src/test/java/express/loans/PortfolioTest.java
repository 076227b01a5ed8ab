package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    /** 1 000 not late, 2 000 for 29 days, 3 000 for 30, 4 000 for 31, and 500 with a new plan. */
    @Test
    void countsAllThatIsOwedOfWhatIsMoreThanThirtyDaysLate() {
        var it = new Portfolio(null, 5, 10_500_00, 9_000_00, 4_000_00, 0, 0, 500_00, 500_00);
        assertThat(it.share(it.par30())).isEqualTo(new BigDecimal("38.10"));
        assertThat(it.share(it.par30WithRestructured())).isEqualTo(new BigDecimal("42.86"));
        assertThat(Portfolio.NONE.share(0)).isZero();
    }
}
