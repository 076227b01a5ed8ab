package express.shortfalls;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Counts over houses whose single requests the viewer does not see. */
@Component
class Backstage extends OnBehalf {

    static final String PURPOSE = "shortfalls";

    Backstage(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
    }
}
