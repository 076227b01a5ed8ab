package express.payments;

import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.loans.Borrowings;
import express.messaging.Post;
import express.people.Addressees;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells those from whom something is to be collected, in the same moment in which it is prepared. */
@Component
@Transactional
class Announcing {

    private final Preparing preparing;
    private final Batches batches;
    private final Borrowings borrowings;
    private final Addressees addressees;
    private final Post post;

    Announcing(Preparing preparing, Batches batches, Borrowings borrowings, Addressees addressees, Post post) {
        this.preparing = preparing;
        this.batches = batches;
        this.borrowings = borrowings;
        this.addressees = addressees;
        this.post = post;
    }

    public Optional<UUID> prepare(Viewer viewer, Organisation house, LocalDate day) {
        Optional<UUID> batch = preparing.debits(viewer, house.id(), day);
        batch.ifPresent(id -> batches.listItems(house.id(), id).stream()
                .map(Item::loan)
                .distinct()
                .forEach(it -> tell(house, it)));
        return batch;
    }

    private void tell(Organisation house, UUID loan) {
        PersonId borrower = borrowings.get(house.id(), loan).borrower();
        if (borrower != null) {
            addressees
                    .find(borrower)
                    .ifPresent(
                            to -> post.send(to, new CollectionLetter(house.name(), "/loans/" + loan + "/collections")));
        }
    }
}
