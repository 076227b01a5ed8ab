package express.loans;

import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.messaging.Post;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a loan of which nothing is paid out yet, with the payout that was asked for, and tells whoever was to borrow. */
@Component
@Transactional
class CallingOff {

    private final Recording recording;
    private final Payouts payouts;
    private final Addressees addressees;
    private final Post post;

    CallingOff(Recording recording, Payouts payouts, Addressees addressees, Post post) {
        this.recording = recording;
        this.payouts = payouts;
        this.addressees = addressees;
        this.post = post;
    }

    /**
     * What became of it.
     *
     * @param told whether a letter goes to whoever was to borrow
     */
    record Outcome(Optional<String> fault, boolean told) {}

    public Outcome end(Viewer viewer, Organisation house, Loan loan, int seen, Act act) {
        Optional<String> fault = recording.record(viewer, loan, seen, act);
        if (fault.isPresent()) {
            return new Outcome(fault, false);
        }
        payouts.list(loan).stream().filter(Payout::isOpen).forEach(it -> payouts.refuse(viewer, loan, it.id()));
        PersonId borrower = loan.borrower();
        Optional<Recipient> to = borrower == null ? Optional.empty() : addressees.find(borrower);
        to.ifPresent(it -> post.send(it, new CallingOffLetter(house.name(), act.kind(), loan.own())));
        return new Outcome(Optional.empty(), to.isPresent());
    }
}
