package express.lending;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Something that happens to a loan on a day; the schedule is computed anew from there. */
sealed interface Change {

    LocalDate on();

    /** What is due on that day is paid at the old rate. */
    record Rate(LocalDate on, BigDecimal rate) implements Change {}

    /** More is lent. */
    record Drawing(LocalDate on, BigDecimal amount) implements Change {}

    /** Something is paid before it is due; as much as all that is owed ends the loan. */
    record Early(LocalDate on, BigDecimal amount, Keep keep) implements Change {}

    /** What stays as it was when something is paid early. */
    enum Keep {
        /** As many payments, each smaller. */
        TERM,
        /** The same instalment, less often. */
        INSTALMENT
    }
}
