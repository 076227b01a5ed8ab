package express.payments;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Viewer;
import express.loans.Borrowings;
import express.loans.Borrowings.Borrowed;
import express.loans.Borrowings.Refunded;
import express.loans.Repayments;
import express.loans.Repayments.Payment;
import express.payments.Line.How;
import express.payments.Line.State;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says what a line is for, or that it is for no loan, and may take that back. What cannot be is {@link Refused}. */
@Component
@Transactional
class Assigning {

    private final Lines lines;
    private final Borrowings borrowings;
    private final Repayments repayments;
    private final Suspense suspense;
    private final Refunding refunding;
    private final Sides sides;
    private final Trail trail;

    Assigning(Lines lines, Borrowings borrowings, Repayments repayments, Suspense suspense, Sides sides, Trail trail) {
        this.lines = lines;
        this.borrowings = borrowings;
        this.repayments = repayments;
        this.suspense = suspense;
        this.refunding = sides.refunding();
        this.sides = sides;
        this.trail = trail;
    }

    /** What a line may be of, beside what somebody pays by themselves. */
    @Component
    record Sides(HouseAccounts accounts, Refunding refunding, Collecting collecting) {}

    /** So much of it is for the loan with a number. */
    record Part(int loan, long cents) {}

    public void assign(Viewer viewer, OrganisationId lender, UUID id, int seen, List<Part> parts) {
        Line line = hold(lender, id, seen);
        if (line.state() != State.OPEN && line.state() != State.ASIDE || !line.isIn()) {
            throw new Refused("payments.fault.meanwhile");
        }
        if (parts.stream().mapToLong(Part::cents).sum() != line.cents()) {
            throw new Refused("payments.fault.sum");
        }
        PaymentsAccess.require(!sides.collecting().isOwn(viewer.id(), line));
        suspense.take(line);
        parts.stream().sorted(Comparator.comparing(Part::loan)).forEach(it -> take(viewer, line, it));
        sides.collecting().settle(line);
        lines.settle(line, State.TAKEN, How.HAND, false, "", viewer.id());
        trail.note(viewer, id, Act.CHANGED, "payment assigned", parts.toString());
    }

    /**
     * Who reads a statement has loans in hand when they come to a line; so the loans come first here, too. Nothing is released or said
     * never to have been sent meanwhile.
     */
    private Line hold(OrganisationId lender, UUID id, int seen) {
        lines.get(lender, id);
        sides.accounts().hold(lender);
        Line line = lines.lock(lender, id);
        if (line.version() != seen) {
            throw new Refused("payments.fault.meanwhile");
        }
        return line;
    }

    private void take(Viewer viewer, Line line, Part part) {
        Borrowed loan = borrowings
                .findNumbered(line.lender(), part.loan())
                .orElseThrow(() -> new Refused("payments.fault.loan"));
        PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, loan));
        List<Integer> numbers = repayments.take(
                viewer, line.lender(), loan.id(), List.of(new Payment(line.day(), part.cents(), line.trace())));
        if (numbers.isEmpty()) {
            throw new Refused("payments.fault.not-yet");
        }
        lines.share(line.lender(), line.id(), loan.id(), part.cents(), numbers.getFirst());
    }

    /** It went out because of what was given back of a loan, which stands in the books already. */
    public void refund(Viewer viewer, OrganisationId lender, UUID id, int seen, String which) {
        Line line = hold(lender, id, seen);
        if (line.state() != State.OPEN && line.state() != State.ASIDE || !Refunding.mayBe(line)) {
            throw new Refused("payments.fault.meanwhile");
        }
        Refunded it = refunding.listLikely(line).stream()
                .filter(one -> which.equals(one.loan() + "-" + one.seq()))
                .findFirst()
                .orElseThrow(() -> new Refused("payments.fault.refund"));
        PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, borrowings.get(lender, it.loan())));
        if (!refunding.settle(line, it, viewer.id())) {
            throw new Refused("payments.fault.refund");
        }
        suspense.take(line);
        trail.note(viewer, id, Act.CHANGED, "payment known as refund", which);
    }

    /** It is for no loan; it stays where it stands in the books until these are put right. */
    public void setAside(Viewer viewer, OrganisationId lender, UUID id, int seen, String why) {
        Line line = hold(lender, id, seen);
        if (line.state() != State.OPEN) {
            throw new Refused("payments.fault.meanwhile");
        }
        lines.settle(line, State.ASIDE, How.HAND, line.suspended(), why, viewer.id());
        trail.note(viewer, id, Act.CHANGED, "payment set aside", why);
    }

    /** It was said wrongly: it waits again, and what was taken from it is taken back. */
    public void reopen(Viewer viewer, OrganisationId lender, UUID id, int seen) {
        Line line = hold(lender, id, seen);
        boolean refund = line.how() == How.REFUND;
        if (line.state() != State.TAKEN && line.state() != State.ASIDE && !refund) {
            throw new Refused("payments.fault.meanwhile");
        }
        if (refund) {
            refunding
                    .listShares(line)
                    .forEach(it ->
                            PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, borrowings.get(lender, it.loan()))));
            refunding.forget(line);
        }
        List<Lines.Share> shares = lines.listShares(lender, List.of(id));
        PaymentsAccess.require(!sides.collecting().isOwn(viewer.id(), line));
        for (Lines.Share share : shares) {
            PaymentsAccess.require(PaymentsAccess.mayTouch(viewer, borrowings.get(lender, share.loan())));
            if (!repayments.takeBack(viewer, lender, share.loan(), share.seq(), line.trace())) {
                throw new Refused("payments.fault.rests-on-it");
            }
            lines.reverse(lender, share);
        }
        if (!shares.isEmpty()) {
            sides.collecting().forget(line, shares);
        }
        if (!line.suspended()) {
            suspense.put(line);
        }
        lines.settle(line, State.OPEN, null, true, "", viewer.id());
        trail.note(viewer, id, Act.CHANGED, "payment reopened", line.toString());
    }
}
