package express.payments;

import express.audit.Act;
import express.audit.Trail;
import express.base.Viewer;
import express.loans.Borrowings;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was released and never given to the bank, by four eyes as it was released: one treasurer says so, another confirms it. Then
 * what is in it can be prepared anew. Nothing is, as soon as the bank has answered to any of it.
 */
@Component
@Transactional
class Recalling {

    /** What somebody may do about it. */
    enum Offer {
        NOTHING,
        ASK,
        /** Another has to confirm. */
        WAIT,
        CONFIRM
    }

    private final HouseAccounts accounts;
    private final Batches batches;
    private final Mandates mandates;
    private final Borrowings borrowings;
    private final Trail trail;

    Recalling(HouseAccounts accounts, Batches batches, Mandates mandates, Borrowings borrowings, Trail trail) {
        this.accounts = accounts;
        this.batches = batches;
        this.mandates = mandates;
        this.borrowings = borrowings;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public Offer offer(Viewer viewer, Batch batch) {
        List<Item> items = batches.listItems(batch.lender(), batch.id());
        if (batch.state() != Batch.State.RELEASED || isAnswered(items) || !mayDo(viewer, batch, items)) {
            return Offer.NOTHING;
        }
        if (batch.recallAskedAt() == null) {
            return Offer.ASK;
        }
        return viewer.id().equals(batch.recallAskedBy()) ? Offer.WAIT : Offer.CONFIRM;
    }

    /** Whether the bank has told of any of it: then it has the file. */
    private static boolean isAnswered(List<Item> items) {
        return items.stream().anyMatch(it -> it.state() == Item.State.SETTLED || it.state() == Item.State.RETURNED);
    }

    /** Treasurers, of what none of which is their own. */
    private boolean mayDo(Viewer viewer, Batch batch, List<Item> items) {
        List<UUID> loans = items.stream().map(Item::loan).distinct().toList();
        return PaymentsAccess.mayTake(viewer, batch.lender())
                && borrowings.list(batch.lender(), loans).stream().allMatch(it -> PaymentsAccess.mayTouch(viewer, it));
    }

    public void ask(Viewer viewer, Batch seen) {
        Batch it = hold(viewer, seen);
        done(viewer, it, batches.askRecall(viewer, it), "not given to the bank, says one");
    }

    /** It was given to the bank after all. */
    public void keep(Viewer viewer, Batch seen) {
        Batch it = hold(viewer, seen);
        done(viewer, it, batches.keep(viewer, it), "given to the bank after all");
    }

    /** Whoever asked does not confirm it themselves. */
    public void confirm(Viewer viewer, Batch seen) {
        Batch it = hold(viewer, seen);
        PaymentsAccess.require(!viewer.id().equals(it.recallAskedBy()));
        done(viewer, it, batches.recall(viewer, it), "not given to the bank");
        mandates.forgetUse(it.lender(), it.id());
    }

    /** No statement is read meanwhile, and nothing else is released. */
    private Batch hold(Viewer viewer, Batch seen) {
        accounts.hold(seen.lender());
        Batch it = batches.get(seen.lender(), seen.id());
        List<Item> items = batches.listItems(it.lender(), it.id());
        PaymentsAccess.require(mayDo(viewer, it, items));
        if (isAnswered(items)) {
            throw new Refused("payments.fault.answered");
        }
        return it;
    }

    private void done(Viewer viewer, Batch it, boolean done, String what) {
        if (!done) {
            throw new Refused("payments.fault.meanwhile");
        }
        trail.note(viewer, it.id(), Act.CHANGED, "payments batch " + what, it.toString());
    }
}
