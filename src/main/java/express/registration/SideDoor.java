package express.registration;

import express.database.OnBehalf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/** For participants, who come by the link of their registration. */
@Component
class SideDoor extends OnBehalf {

    SideDoor(PlatformTransactionManager transactions) {
        super("registration", transactions);
    }
}
