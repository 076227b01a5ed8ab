package express.reviews;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where the work of reviews is done: it alone writes rows, and it alone sees who works where. Whoever comes here has
 * asked before whether the person may.
 */
@Component
class Bench {

    /** As row-level security knows it. */
    static final String PURPOSE = "reviews";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Bench(PlatformTransactionManager transactions) {
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
