package express.lending;

import express.ui.Screen;
import java.math.BigDecimal;

/** Says why there is no quote. */
final class Refusals {

    private Refusals() {}

    static String said(Screen screen, String currency, Refusal refusal) {
        BigDecimal bound = refusal.bound();
        if (bound == null) {
            return screen.text(refusal.key());
        }
        return switch (refusal.reason()) {
            case TOO_LITTLE, TOO_MUCH -> screen.text(refusal.key(), screen.amount(bound, currency));
            default -> screen.text(refusal.key(), bound);
        };
    }
}
