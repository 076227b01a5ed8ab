package express.database;

import express.base.Viewer;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Work on behalf of people who come without an account. The tables of a module know it by its purpose, and each module has
 * its own.
 */
public abstract class OnBehalf {

    /** For which purpose the transaction under way was begun, and so what the database lets it see; "" for another. */
    private static final ScopedValue<String> BEGUN = ScopedValue.newInstance();

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
        return within(transaction, work);
    }

    /**
     * Only looks, so that nothing that is remembered has to be read anew. Where all is seen already it looks there: whoever held a
     * connection and wanted another would wait for those who do the same.
     */
    public final <T> T look(Supplier<T> work) {
        return sees() ? work.get() : within(reading, work);
    }

    private boolean sees() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && purpose.equals(BEGUN.orElse(""))
                && Acting.viewer().equals(new Viewer.Background(purpose));
    }

    private <T> T within(TransactionTemplate template, Supplier<T> work) {
        boolean begins = !TransactionSynchronizationManager.isActualTransactionActive()
                || template.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW
                || sees();
        return ScopedValue.where(BEGUN, begins ? purpose : "")
                .call(() -> Acting.inBackground(purpose, () -> template.execute(status -> work.get())));
    }

    public final void run(Runnable work) {
        open(() -> {
            work.run();
            return true;
        });
    }
}
