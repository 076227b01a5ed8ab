package express.payments;

import express.base.OrganisationId;
import express.loans.OnStatements;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What came in by a line, also if that was taken back meanwhile, and what was known again as given back by one; what a bank is to pay out. */
@Component
class OnLines implements OnStatements {

    private final Lines lines;
    private final Refunding.Known known;
    private final Batches batches;

    OnLines(Lines lines, Refunding.Known known, Batches batches) {
        this.lines = lines;
        this.known = known;
        this.batches = batches;
    }

    @Override
    public Optional<Known> tell(OrganisationId lender, UUID loan, int seq) {
        if (lines.findShare(lender, loan, seq).isPresent()
                || known.list(lender, List.of(loan)).contains(loan + " " + seq)) {
            return Optional.of(Known.LINE);
        }
        return batches.isOrdered(lender, loan, seq) ? Optional.of(Known.ORDER) : Optional.empty();
    }
}
