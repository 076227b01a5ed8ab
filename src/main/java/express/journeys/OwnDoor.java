package express.journeys;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** For people who come by the link on a receipt of theirs. */
@Component
class OwnDoor extends OnBehalf {

    OwnDoor(PlatformTransactionManager transactions) {
        super(Revealing.PURPOSE, transactions);
    }
}
