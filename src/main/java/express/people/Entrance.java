package express.people;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The door for those who are nobody here yet. What lets them in, in this module and above, works behind it. */
@Component
public class Entrance {

    /** The background work that may see who somebody is before they have proved it. */
    static final String PURPOSE = "sign-in";

    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    Entrance(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** Runs in one transaction as the work that lets people in. */
    public <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }

    /** The same for what only looks, and so is no part of what a form asks for. */
    public <T> T look(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> reading.execute(status -> work.get()));
    }
}
