package express.lending;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Why there is no quote.
 *
 * @param field which was asked wrongly
 * @param bound which was passed
 */
public record Refusal(Field field, Reason reason, @Nullable BigDecimal bound) {

    public enum Field {
        PRINCIPAL("principal"),
        MONTHS("months"),
        FIRST_DUE("firstDue");

        private final String parameter;

        Field(String parameter) {
            this.parameter = parameter;
        }

        public String parameter() {
            return parameter;
        }
    }

    public enum Reason {
        TOO_LITTLE,
        TOO_MUCH,
        TOO_FINE,
        TOO_SHORT,
        TOO_LONG,
        UNEVEN,
        TOO_EARLY,
        TOO_LATE,
        TOO_DEAR
    }

    public String key() {
        return "lending.refusal." + reason;
    }
}
