package express.applications;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** Work for guarantors who come by a link, and with the files of documents, which only this module hands out. */
@Component
class Background extends OnBehalf {

    static final String PURPOSE = "applications";

    Background(PlatformTransactionManager transactions) {
        super(PURPOSE, transactions);
    }
}
