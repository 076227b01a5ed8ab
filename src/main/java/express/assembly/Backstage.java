package express.assembly;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Where votes are taken and counted, so that nobody sees whose they are. */
@Component
class Backstage extends OnBehalf {

    static final String PURPOSE = "assembly";

    Backstage(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
    }
}
