package express.invoicing;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Where documents are written: nobody who looks at them may, so that none is changed. */
@Component
class Backstage extends OnBehalf {

    static final String PURPOSE = "invoicing";

    Backstage(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
    }
}
