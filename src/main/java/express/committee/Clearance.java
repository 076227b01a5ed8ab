package express.committee;

import java.math.BigDecimal;
import java.util.List;

/** Whether money may be paid out on an application. */
public sealed interface Clearance {

    /** Granted and signed, and no condition is open: these terms and no others. */
    record Cleared(BigDecimal principal, int months, String product) implements Clearance {}

    /** Granted and signed, but these conditions are not met yet. */
    record Waiting(List<String> conditions) implements Clearance {}

    /** Nothing that is signed grants anything. */
    record NotGranted() implements Clearance {}

    default boolean mayDisburse() {
        return this instanceof Cleared;
    }
}
