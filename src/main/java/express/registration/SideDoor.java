package express.registration;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for participants, who come without an account. The tables know it by its name. */
@Component
class SideDoor {

    private static final String PURPOSE = "registration";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    SideDoor(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Only looks, so that nothing that is remembered has to be read anew. */
    <T> T look(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> work.get()));
    }

    <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    void run(Runnable work) {
        open(() -> {
            work.run();
            return true;
        });
    }
}
