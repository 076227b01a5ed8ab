package express.frontdoor;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets whoever holds a key at what they said, and at nothing else: the stores behind it find nothing but by a key. */
@Component
class Doorway {

    static final String PURPOSE = "frontdoor";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;
    private final Doorstep step;

    Doorway(PlatformTransactionManager transactions, Doorstep step) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.step = step;
    }

    <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    /** For what is written in tables of the front door alone. */
    <T> T keep(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> step.keep(work));
    }

    /** For what only looks. */
    <T> T look(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> work.get()));
    }
}
