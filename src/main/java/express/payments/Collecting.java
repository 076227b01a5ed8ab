package express.payments;

import express.base.PersonId;
import express.payments.Item.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Collections whose line was not known by the name of what was sent, or that a person looked at: they are done all the same, so that
 * nobody sends them anew, and what the bank takes back later finds them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Collecting {

    private final Batches batches;
    private final Lines lines;

    Collecting(Batches batches, Lines lines) {
        this.batches = batches;
        this.lines = lines;
    }

    /** By what was taken of it. What it names is done also if the money is for another loan. */
    void settle(Line line) {
        List<Item> open = new ArrayList<>(listOpen(line));
        if (open.isEmpty()) {
            return;
        }
        for (Lines.Share share : lines.listShares(line.lender(), List.of(line.id()))) {
            open.stream()
                    .filter(it -> it.loan().equals(share.loan()) && it.cents() == share.cents())
                    .findFirst()
                    .ifPresent(it -> {
                        batches.set(it, State.SETTLED, "", share.seq());
                        open.remove(it);
                    });
        }
        open.stream()
                .filter(it -> it.endToEnd().equals(line.endToEnd()))
                .forEach(it -> batches.set(it, State.SETTLED, "", null));
    }

    /** What was sent and it may be: which it names, alone or together; else of its sum, mandate and account, if no other is. */
    private List<Item> listOpen(Line line) {
        Optional<Item> named = findNamed(line);
        if (named.isPresent()) {
            return named.filter(it -> it.state() == State.SENT && it.cents() == line.cents()).stream()
                    .toList();
        }
        List<Item> together = line.batch().isEmpty() ? List.of() : batches.listSent(line.lender(), line.batch());
        if (!together.isEmpty()) {
            return together.stream().filter(Item::isDebit).toList();
        }
        List<Item> alike = batches.listAlike(line);
        return alike.size() == 1 ? alike : List.of();
    }

    private Optional<Item> findNamed(Line line) {
        return line.isIn() && !line.endToEnd().isEmpty()
                ? batches.find(line.lender(), line.endToEnd()).filter(Item::isDebit)
                : Optional.empty();
    }

    /** Whether somebody would say what became of what was collected from themselves. */
    boolean isOwn(PersonId person, Line line) {
        return findNamed(line).filter(it -> person.equals(it.borrower())).isPresent();
    }

    /** It was said wrongly: the bank has told nothing of them that counts. */
    void forget(Line line, List<Lines.Share> shares) {
        batches.undo(line, shares, State.SENT, "");
    }
}
