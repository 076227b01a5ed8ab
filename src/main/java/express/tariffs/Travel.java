package express.tariffs;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What going there costs.
 *
 * @param freeKilometres how many at the beginning are for nothing
 * @param mostKilometres beyond which no more are paid
 * @param tickets whether those of trains and buses are paid at cost
 * @param timeCounts whether being on the way counts as being there
 */
record Travel(
        BigDecimal perKilometre,
        int freeKilometres,
        @Nullable Integer mostKilometres,
        boolean tickets,
        boolean timeCounts) {

    BigDecimal paid(BigDecimal kilometres) {
        BigDecimal most = mostKilometres == null ? kilometres : kilometres.min(BigDecimal.valueOf(mostKilometres));
        return most.subtract(BigDecimal.valueOf(freeKilometres)).max(BigDecimal.ZERO);
    }
}
