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

    Entrance(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Runs in one transaction as the work that lets people in. */
    public <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }
}
