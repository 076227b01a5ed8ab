package express.assembly;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Where votes are taken and counted, so that nobody sees whose they are. */
@Component
class Backstage extends OnBehalf {

    Backstage(PlatformTransactionManager transactions) {
        super("assembly", transactions);
    }
}
