package express.interpreting;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Where a mission is moved by somebody who may not touch all that follows from it: their own part was checked before. */
@Component
class Backstage extends OnBehalf {

    static final String PURPOSE = "interpreting";

    Backstage(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
    }
}
