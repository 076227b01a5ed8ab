package express.database;

import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on behalf of people who come without an account. The tables of a module know it by its purpose, and each module has
 * its own.
 */
public abstract class OnBehalf {

    private final String purpose;
    private final TransactionTemplate transaction;
    private final TransactionTemplate reading;

    protected OnBehalf(String purpose, PlatformTransactionManager transactions) {
        this(purpose, transactions, TransactionDefinition.PROPAGATION_REQUIRED);
    }

    /** @param propagation whether it joins a transaction that somebody else has begun */
    protected OnBehalf(String purpose, PlatformTransactionManager transactions, int propagation) {
        this.purpose = purpose;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(propagation);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(propagation);
        this.reading.setReadOnly(true);
    }

    public final <T> T open(Supplier<T> work) {
        return Acting.inBackground(purpose, () -> transaction.execute(status -> work.get()));
    }

    /** Only looks, so that nothing that is remembered has to be read anew. */
    public final <T> T look(Supplier<T> work) {
        return Acting.inBackground(purpose, () -> reading.execute(status -> work.get()));
    }

    public final void run(Runnable work) {
        open(() -> {
            work.run();
            return true;
        });
    }
}
