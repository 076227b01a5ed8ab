package express.payments;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.messaging.Post;
import express.messaging.Recipient;
import express.payments.Notices.How;
import express.payments.Notices.Notice;
import express.people.Addressees;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those from whom something is to be collected, in the same moment in which it is prepared. Who cannot be written to is told
 * on paper by somebody, who says so here.
 */
@Component
@Transactional
class Announcing {

    private final Preparing preparing;
    private final Batches batches;
    private final Borrowings borrowings;
    private final Addressees addressees;
    private final Notices notices;
    private final Post post;

    Announcing(
            Preparing preparing,
            Batches batches,
            Borrowings borrowings,
            Addressees addressees,
            Notices notices,
            Post post) {
        this.preparing = preparing;
        this.batches = batches;
        this.borrowings = borrowings;
        this.addressees = addressees;
        this.notices = notices;
        this.post = post;
    }

    public Optional<UUID> prepare(Viewer viewer, Organisation house, LocalDate day) {
        Optional<UUID> batch = preparing.debits(viewer, house.id(), day);
        batch.ifPresent(id -> loans(house.id(), id).stream()
                .filter(it -> tell(house, it))
                .forEach(it -> notices.add(
                        viewer, house.id(), id, new Notice(it, preparing.today(), How.LETTER, viewer.id()))));
        return batch;
    }

    private List<UUID> loans(OrganisationId lender, UUID batch) {
        return batches.listItems(lender, batch).stream()
                .map(Item::loan)
                .distinct()
                .toList();
    }

    /** Whether there is somebody to write to. */
    private boolean tell(Organisation house, UUID loan) {
        PersonId borrower = borrowings.get(house.id(), loan).borrower();
        Optional<Recipient> to = borrower == null ? Optional.empty() : addressees.find(borrower);
        to.ifPresent(it -> post.send(it, new CollectionLetter(house.name(), "/loans/" + loan + "/collections")));
        return to.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Notice> list(Batch batch) {
        return batch.kind() == Batch.Kind.DEBIT ? notices.list(batch.lender(), batch.id()) : List.of();
    }

    /** Somebody told them on paper of this batch, so after it was put together, and as long before as was agreed. */
    public void note(Viewer viewer, Batch batch, String which, LocalDate day) {
        UUID loan = loans(batch.lender(), batch.id()).stream()
                .filter(it -> it.toString().equals(which))
                .findFirst()
                .orElseThrow(() -> new Refused("payments.fault.told-whom"));
        Borrowed borrowed = borrowings.get(batch.lender(), loan);
        PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, borrowed));
        if (batch.kind() != Batch.Kind.DEBIT || batch.state() != Batch.State.PREPARED) {
            throw new Refused("payments.fault.meanwhile");
        }
        if (day.isAfter(preparing.today())) {
            throw new Refused("payments.fault.told-later");
        }
        if (day.isBefore(LocalDate.ofInstant(batch.preparedAt(), ZoneId.systemDefault()))) {
            throw new Refused("payments.fault.told-before");
        }
        if (day.plusDays(preparing.notice(batch.lender(), loan)).isAfter(batch.dayOn())) {
            throw new Refused("payments.fault.told-late");
        }
        if (!notices.add(viewer, batch.lender(), batch.id(), new Notice(loan, day, How.PAPER, viewer.id()))) {
            throw new Refused("payments.fault.meanwhile");
        }
    }
}
