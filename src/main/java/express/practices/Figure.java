package express.practices;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A result in numbers; there is none without a source, and no source without a year. */
public record Figure(
        String id, BigDecimal value, Sheet.@Nullable Qualifier qualifier, String unit, String period, String source) {

    public Figure {
        Sheet.needed("the id of a figure", id);
        Sheet.needed("the value of figure " + id, value);
        Sheet.needed("the unit of figure " + id, unit);
        Sheet.needed("the period of figure " + id, period);
        Sheet.needed("the source of figure " + id, source);
    }
}
