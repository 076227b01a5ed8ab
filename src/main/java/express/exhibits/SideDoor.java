package express.exhibits;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** For readers, and for the persons shown. */
@Component
class SideDoor extends OnBehalf {

    SideDoor(PlatformTransactionManager transactions) {
        super("exhibits", transactions);
    }
}
