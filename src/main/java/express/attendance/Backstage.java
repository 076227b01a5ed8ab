package express.attendance;

import express.database.Acting;
import express.database.OnBehalf;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For participants, who come without an account, and for nobody. */
@Component
class Backstage extends OnBehalf {

    static final String PURPOSE = "attendance";

    private final TransactionTemplate transaction;

    Backstage(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What another module's tables let through under a purpose of theirs. */
    <T> T open(String purpose, Supplier<T> work) {
        return Acting.inBackground(purpose, () -> transaction.execute(status -> work.get()));
    }
}
