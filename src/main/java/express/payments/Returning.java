package express.payments;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Borrowings;
import express.loans.Borrowings.PaidOut;
import express.loans.Repayments;
import express.loans.Repayments.Payment;
import express.payments.Item.State;
import express.payments.Line.How;
import express.payments.StatusReport.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Knows again on a statement what was sent from here, and takes back what the bank gave back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Returning {

    private final Lines lines;
    private final Batches batches;
    private final Mandates mandates;
    private final Repayments repayments;
    private final Refunding refunding;
    private final Borrowings borrowings;

    Returning(
            Lines lines,
            Batches batches,
            Mandates mandates,
            Repayments repayments,
            Refunding refunding,
            Borrowings borrowings) {
        this.lines = lines;
        this.batches = batches;
        this.mandates = mandates;
        this.repayments = repayments;
        this.refunding = refunding;
        this.borrowings = borrowings;
    }

    /** What of it was given names here. */
    private record Ours(Set<String> items, Set<String> batches) {

        boolean isItem(Line line) {
            return items.contains(line.endToEnd());
        }

        boolean isBatch(Line line) {
            return batches.contains(whole(line.batch()));
        }

        /** What is collected for the first time and what is collected again have names of their own. */
        static String whole(String part) {
            return part.replaceFirst("-[A-Z]{4}$", "");
        }
    }

    /** Of these, the lines that are none of those; with the others nothing more is to be done. */
    List<Line> settle(OrganisationId lender, List<Line> lines) {
        Ours ours = new Ours(
                batches.listNames(lender, names(lines.stream().map(Line::endToEnd))),
                batches.listBatchNames(
                        lender, names(lines.stream().map(Line::batch).map(Ours::whole))));
        List<Line> rest = new ArrayList<>();
        for (Line it : lines) {
            if (!settle(it, ours)) {
                rest.add(it);
            }
        }
        return refunding.settle(lender, rest);
    }

    private static Set<String> names(Stream<String> told) {
        return told.filter(it -> !it.isEmpty()).collect(Collectors.toSet());
    }

    private boolean settle(Line line, Ours ours) {
        Optional<Item> item = ours.isItem(line) ? batches.find(line.lender(), line.endToEnd()) : Optional.empty();
        Optional<Item> sent = item.map(it -> asSent(line, it)).filter(it -> it.state() != State.RECALLED);
        if (sent.isPresent()) {
            return settle(line, sent.get());
        }
        if (!line.isIn() && line.isReturn()) {
            return lines.findTaken(line).filter(it -> takeBack(line, it)).isPresent();
        }
        return ours.isBatch(line) && settleBatch(line);
    }

    /** The bank did what was said never to have been given to it. What is given back was done before. */
    private Item asSent(Line line, Item item) {
        boolean done = item.state() == State.RECALLED
                && Math.abs(line.cents()) == item.cents()
                && (line.isIn() || !item.isDebit());
        if (!done) {
            return item;
        }
        revive(item);
        return batches.find(item.lender(), item.endToEnd()).orElse(item);
    }

    /**
     * What refuses a part of what was said never to have been given to it has the file, and may have done the rest. Refused as a
     * whole it did nothing: that can be prepared anew.
     */
    void know(OrganisationId lender, Refusal refused) {
        Stream<Item> named = refused.whole()
                ? batches.listRecalled(lender, refused.name()).stream()
                : batches.find(lender, refused.name()).stream();
        named.filter(it -> it.state() == State.RECALLED)
                .findFirst()
                .filter(it -> !batches.get(lender, it.batch()).name().equals(refused.name()))
                .ifPresent(this::revive);
    }

    /** With all that was in the same file; nobody takes any of it back meanwhile. */
    private void revive(Item any) {
        List<UUID> loans = batches.listItems(any.lender(), any.batch()).stream()
                .map(Item::loan)
                .distinct()
                .toList();
        borrowings.hold(any.lender(), loans);
        Set<UUID> standing = borrowings.listPaidOut(any.lender(), loans).stream()
                .map(PaidOut::payout)
                .collect(Collectors.toSet());
        batches.revive(any.lender(), any.batch(), standing);
        mandates.useAgain(any.lender(), any.batch());
    }

    private boolean settle(Line line, Item item) {
        if (Math.abs(line.cents()) != item.cents()) {
            return false;
        }
        if (item.isDebit() && line.isIn()) {
            return item.state() == State.SENT && collect(line, List.of(item), How.END_TO_END);
        }
        if (!item.isDebit() && !line.isIn()) {
            return item.state() == State.SENT && paid(line, List.of(item));
        }
        if (item.isDebit() && item.state() == State.SETTLED && item.seq() == null) {
            return lines.findTaken(line).filter(it -> takeBack(line, it)).isPresent();
        }
        boolean open = item.state() == State.SETTLED || item.state() == State.SENT && !item.isDebit();
        if (!open || !refuse(item, line.reason())) {
            return false;
        }
        if (item.isDebit()) {
            forget(item);
        }
        lines.settle(line, Line.State.SETTLED, How.RETURN, false, "", null);
        return true;
    }

    private boolean settleBatch(Line line) {
        List<Item> recalled = batches.listRecalled(line.lender(), line.batch());
        if (!recalled.isEmpty()
                && isWhole(line, recalled)
                && recalled.getFirst().isDebit() == line.isIn()) {
            revive(recalled.getFirst());
        }
        List<Item> sent = batches.listSent(line.lender(), line.batch());
        boolean whole = isWhole(line, sent);
        if (sent.isEmpty() || !whole || sent.getFirst().isDebit() != line.isIn()) {
            return false;
        }
        return line.isIn() ? collect(line, sent, How.BATCH) : paid(line, sent);
    }

    private static boolean isWhole(Line line, List<Item> items) {
        return items.stream().mapToLong(Item::cents).sum() == Math.abs(line.cents());
    }

    /** It stands in the books since it was signed. */
    private boolean paid(Line line, List<Item> items) {
        items.forEach(it -> batches.set(it, State.SETTLED, "", null));
        lines.settle(line, Line.State.SETTLED, How.BATCH, false, "", null);
        return true;
    }

    /** Not before its day, nor for a loan whose payout was taken back: then somebody has to look at it. */
    private boolean collect(Line line, List<Item> items, How how) {
        boolean taken = items.stream()
                .map(Item::loan)
                .distinct()
                .allMatch(loan -> repayments.mayTake(line.lender(), loan, line.day()));
        if (!taken) {
            return false;
        }
        for (Item it : items) {
            List<Integer> numbers = repayments.take(
                    Acting.viewer(),
                    line.lender(),
                    it.loan(),
                    List.of(new Payment(line.day(), it.cents(), it.endToEnd())));
            if (numbers.isEmpty()) {
                throw new IllegalStateException("collected for a loan, held, that takes nothing: " + it.loan());
            }
            lines.share(line.lender(), line.id(), it.loan(), it.cents(), numbers.getFirst());
            batches.set(it, State.SETTLED, "", numbers.getFirst());
        }
        lines.settle(line, Line.State.TAKEN, how, false, "", null);
        return true;
    }

    /** What it did to the loan is taken back. Whether that could be. */
    boolean refuse(Item item, String reason) {
        Integer seq = item.seq();
        Viewer viewer = Acting.viewer();
        if (seq != null
                && !repayments.takeBack(viewer, item.lender(), item.loan(), seq, why(item.endToEnd(), reason))) {
            return false;
        }
        batches.set(item, State.RETURNED, reason, null);
        return true;
    }

    private static String why(String name, String reason) {
        return (reason + " " + name).strip();
    }

    /** The share of the line by which it once came in. */
    private void forget(Item item) {
        lines.findShare(item.lender(), item.loan(), item.seq()).ifPresent(it -> lines.reverse(item.lender(), it));
    }

    /** All of it, or nothing: where something rests on a part of it, somebody has to look at it. */
    private boolean takeBack(Line back, Line taken) {
        OrganisationId lender = back.lender();
        List<Lines.Share> shares = lines.listShares(lender, List.of(taken.id()));
        if (!mayTakeBack(lender, shares)) {
            return false;
        }
        for (Lines.Share it : shares) {
            if (!repayments.takeBack(Acting.viewer(), lender, it.loan(), it.seq(), why(back.trace(), back.reason()))) {
                throw new IllegalStateException("what came in cannot be taken back: " + it);
            }
            lines.reverse(lender, it);
        }
        batches.undo(taken, shares, State.RETURNED, back.reason());
        lines.settle(taken, Line.State.REVERSED, taken.how(), false, "", null);
        lines.settle(back, Line.State.SETTLED, How.RETURN, false, "", null);
        return true;
    }

    /** Of a loan that has several of them each may be taken back alone, and not all. */
    private boolean mayTakeBack(OrganisationId lender, List<Lines.Share> shares) {
        return shares.stream()
                .collect(Collectors.groupingBy(
                        Lines.Share::loan, Collectors.mapping(Lines.Share::seq, Collectors.toList())))
                .entrySet()
                .stream()
                .allMatch(it -> repayments.mayTakeBack(lender, it.getKey(), it.getValue()));
    }
}
