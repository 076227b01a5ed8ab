package express.lending;

import java.util.List;

/** What was asked is not offered. */
public class OutsideLimits extends RuntimeException {

    private final transient List<Refusal> refusals;
    private final String currency;

    OutsideLimits(String currency, List<Refusal> refusals) {
        super("outside the limits of the product", null, false, false);
        this.currency = currency;
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** Of the bounds. */
    public String currency() {
        return currency;
    }
}
