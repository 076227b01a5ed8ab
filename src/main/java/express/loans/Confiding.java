package express.loans;

import express.directory.Organisations;
import express.messaging.Post;
import express.people.Addressees;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells coaches, where the borrower wants it, that a payment has been late for a week: once, until it is paid, and at the hours at
 * which those are written to who are late.
 */
@Component
@Transactional
class Confiding {

    /** In days: time to pay, or to say something oneself. */
    static final int PATIENCE = 7;

    private final Confidants confidants;
    private final Organisations organisations;
    private final Addressees addressees;
    private final Post post;

    Confiding(Confidants confidants, Organisations organisations, Addressees addressees, Post post) {
        this.confidants = confidants;
        this.organisations = organisations;
        this.addressees = addressees;
        this.post = post;
    }

    public void tell(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
        confidants.beginAnew(today);
        if (!Reminding.isDecent(now)) {
            return;
        }
        confidants
                .listUntold(today, today.minusDays(PATIENCE))
                .forEach(it -> addressees.find(it.coach()).ifPresent(to -> {
                    String lender = organisations
                            .listAll(List.of(it.lender()))
                            .getFirst()
                            .name();
                    post.send(to, new ConfidingLetter(it.called(), lender));
                }));
    }
}
