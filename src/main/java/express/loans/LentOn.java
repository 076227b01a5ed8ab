package express.loans;

import express.applications.Application;
import express.applications.Carrying;
import express.base.OrganisationId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What has become a loan ends as a loan, and whoever looks after the loan has to do with it. */
@Component
class LentOn implements Carrying {

    private final Loans loans;
    private final Keepers keepers;

    LentOn(Loans loans, Keepers keepers) {
        this.loans = loans;
        this.keepers = keepers;
    }

    @Override
    public boolean carries(Application granted) {
        return loans.findByApplication(granted.lender(), granted.id()).isPresent();
    }

    @Override
    public boolean isMinded(OrganisationId lender, UUID application) {
        return keepers.isMinded(lender, application);
    }
}
