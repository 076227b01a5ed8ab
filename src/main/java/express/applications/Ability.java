package express.applications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can pay an instalment each month, from what they said: what is left of the household and of the business
 * after other loans, and how much of it the instalment would take.
 *
 * @param limit the most that it may take, in per cent
 */
record Ability(BigDecimal household, BigDecimal trade, BigDecimal debts, BigDecimal instalment, int limit) {

    static final List<String> HOUSEHOLD_IN = List.of("in-wages", "in-benefits", "in-family");
    static final List<String> HOUSEHOLD_OUT =
            List.of("out-home", "out-food", "out-energy", "out-moving", "out-children", "out-other");
    static final List<String> TRADE_IN = List.of("trade-sales");
    static final List<String> TRADE_OUT =
            List.of("trade-stock", "trade-premises", "trade-moving", "trade-contributions", "trade-other");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Ability of(Answers.Given given, BigDecimal instalment, int limit) {
        return new Ability(
                sum(given, HOUSEHOLD_IN).subtract(sum(given, HOUSEHOLD_OUT)),
                sum(given, TRADE_IN).subtract(sum(given, TRADE_OUT)),
                given.money("debts-instalments"),
                instalment,
                limit);
    }

    private static BigDecimal sum(Answers.Given given, List<String> keys) {
        return keys.stream().map(given::money).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Left each month before the new instalment. */
    BigDecimal free() {
        return household.add(trade).subtract(debts);
    }

    /** How much of it the instalment takes, in per cent, rounded up; nothing where nothing is left. */
    @Nullable
    BigDecimal burden() {
        return free().signum() > 0 ? instalment.multiply(HUNDRED).divide(free(), 0, RoundingMode.CEILING) : null;
    }

    boolean isWithinLimit() {
        BigDecimal burden = burden();
        return burden != null && burden.compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
