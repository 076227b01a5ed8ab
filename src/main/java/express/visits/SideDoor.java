package express.visits;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for those who come without an account, and for pictures. The tables know it by its name. */
@Component
class SideDoor {

    private static final String PURPOSE = "visits";

    private final TransactionTemplate transaction;

    SideDoor(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
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
