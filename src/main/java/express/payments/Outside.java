package express.payments;

import express.base.OrganisationId;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.PaidOut;
import express.payments.Batch.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes into no batch, as it is to go to an account, or come from one, of which banks ask for more than is known here. */
@Component
@Transactional(readOnly = true)
class Outside {

    private final Borrowings borrowings;
    private final Mandates mandates;
    private final Batches batches;

    Outside(Borrowings borrowings, Mandates mandates, Batches batches) {
        this.borrowings = borrowings;
        this.mandates = mandates;
        this.batches = batches;
    }

    /** The loans that wait for another account. */
    public List<Borrowed> list(OrganisationId lender, Kind kind) {
        List<UUID> loans = kind == Kind.DEBIT ? listCollected(lender) : listPaid(lender);
        return loans.isEmpty()
                ? List.of()
                : borrowings.list(lender, loans).stream()
                        .filter(it -> it.open() || kind == Kind.TRANSFER)
                        .sorted(Comparator.comparing(Borrowed::number))
                        .toList();
    }

    private List<UUID> listCollected(OrganisationId lender) {
        return mandates.listOutside(lender).stream()
                .map(Mandate::loan)
                .distinct()
                .toList();
    }

    private List<UUID> listPaid(OrganisationId lender) {
        List<UUID> outside = mandates.listPaidOutside(lender);
        return outside.isEmpty()
                ? List.of()
                : borrowings.listPaidOutBut(lender, batches.listPayouts(lender), outside).stream()
                        .map(PaidOut::loan)
                        .distinct()
                        .toList();
    }
}
