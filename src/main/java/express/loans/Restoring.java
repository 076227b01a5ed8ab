package express.loans;

import express.base.OrganisationId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts in order what is kept beside the history of a loan, where it is not what follows from it. */
@Component
@Transactional
class Restoring {

    private final Recording.Shelves shelves;

    Restoring(Recording.Shelves shelves) {
        this.shelves = shelves;
    }

    /** Whether anything had to be. Of what has no history nothing follows. */
    public boolean restore(OrganisationId lender, UUID id) {
        Loan loan = shelves.loans().lock(lender, id);
        History history = shelves.history(loan);
        return !history.events().isEmpty() && shelves.projection().restore(loan, history);
    }
}
