package express.visits;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** For participants who ask, and for pictures. */
@Component
class SideDoor extends OnBehalf {

    SideDoor(PlatformTransactionManager transactions) {
        super("visits", transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }
}
