package express.handovers;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where hand-overs are done: whoever accepts does not see the practice yet, so this work alone may. Whoever comes here
 * asks whether the person may.
 */
@Component
class Handwork {

    /** As row-level security knows it. */
    static final String PURPOSE = "handovers";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Handwork(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    <T> T work(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    <T> T look(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> work.get()));
    }
}
