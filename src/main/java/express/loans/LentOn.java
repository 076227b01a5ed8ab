package express.loans;

import express.applications.Application;
import express.applications.Carrying;
import org.springframework.stereotype.Component;

/** What has become a loan ends as a loan. */
@Component
class LentOn implements Carrying {

    private final Loans loans;

    LentOn(Loans loans) {
        this.loans = loans;
    }

    @Override
    public boolean carries(Application granted) {
        return loans.findByApplication(granted.lender(), granted.id()).isPresent();
    }
}
