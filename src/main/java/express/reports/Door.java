package express.reports;

import express.database.Acting;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work for those who come by a link without an account. The tables know it by its name. */
@Component
class Door {

    private static final String PURPOSE = "reports";

    private final TransactionTemplate transaction;

    Door(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T open(Supplier<T> work) {
        return Acting.inBackground(PURPOSE, () -> transaction.execute(status -> work.get()));
    }
}
