package express.tariffs;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What an interpreter did.
 *
 * @param begin of the talk itself; waiting lies before it
 * @param kilometres there and back
 * @param tickets of trains and buses
 * @param travelMinutes on the way, there and back
 */
public record Performance(
        Mode mode,
        Instant begin,
        int minutes,
        int waiting,
        BigDecimal kilometres,
        BigDecimal tickets,
        int travelMinutes) {

    public Performance {
        if (minutes < 0 || waiting < 0 || travelMinutes < 0 || kilometres.signum() < 0 || tickets.signum() < 0) {
            throw new IllegalArgumentException("less than nothing");
        }
    }

    /** As it is planned, before anybody waited or travelled. */
    public static Performance planned(Mode mode, Instant begin, int minutes) {
        return new Performance(mode, begin, minutes, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0);
    }
}
