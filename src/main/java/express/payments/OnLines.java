package express.payments;

import express.base.OrganisationId;
import express.loans.OnStatements;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What came in by a line, also if that was taken back meanwhile, and what was known again as given back by one. */
@Component
class OnLines implements OnStatements {

    private final Lines lines;
    private final Refunding.Known known;

    OnLines(Lines lines, Refunding.Known known) {
        this.lines = lines;
        this.known = known;
    }

    @Override
    public boolean tell(OrganisationId lender, UUID loan, int seq) {
        return lines.findShare(lender, loan, seq).isPresent()
                || known.list(lender, List.of(loan)).contains(loan + " " + seq);
    }
}
