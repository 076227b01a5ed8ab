package express.payments;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.loans.Repayments;
import express.loans.Repayments.Payment;
import express.payments.Line.How;
import express.payments.Line.State;
import express.payments.Lines.Taken;
import express.payments.Matching.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes lines of a statement, some in one transaction: each stands in the books once, whatever it is for. */
@Component
@Transactional
class Taking {

    static final String PURPOSE = "payments-take";

    private final HouseAccounts accounts;
    private final Lines lines;
    private final Matching matching;
    private final Returning returning;
    private final Repayments repayments;
    private final Suspense suspense;

    Taking(
            HouseAccounts accounts,
            Lines lines,
            Matching matching,
            Returning returning,
            Repayments repayments,
            Suspense suspense) {
        this.accounts = accounts;
        this.lines = lines;
        this.matching = matching;
        this.returning = returning;
        this.repayments = repayments;
        this.suspense = suspense;
    }

    public void open(OrganisationId lender) {
        suspense.open(lender);
    }

    public void take(Upload upload, List<Booking> bookings) {
        accounts.hold(upload.lender());
        List<Line> incoming = new ArrayList<>();
        for (Line line : lines.add(upload, bookings)) {
            if (!returning.settle(line)) {
                incoming.add(line);
            }
        }
        List<Line> payments = incoming.stream().filter(Line::isIn).toList();
        Map<UUID, Match> matches = matching.find(upload.lender(), payments);
        Map<UUID, List<Line>> byLoan = new TreeMap<>();
        for (Line line : incoming) {
            Match match = matches.get(line.id());
            if (match == null) {
                leave(line);
            } else {
                byLoan.computeIfAbsent(match.loan(), loan -> new ArrayList<>()).add(line);
            }
        }
        byLoan.forEach((loan, some) -> receive(loan, some, matches));
    }

    /** What cannot be taken together is tried one by one. */
    private void receive(UUID loan, List<Line> some, Map<UUID, Match> matches) {
        if (receiveAll(loan, some, matches)) {
            return;
        }
        for (Line line : some) {
            if (some.size() == 1 || !receiveAll(loan, List.of(line), matches)) {
                leave(line);
            }
        }
    }

    private boolean receiveAll(UUID loan, List<Line> some, Map<UUID, Match> matches) {
        Viewer viewer = Acting.viewer();
        OrganisationId lender = some.getFirst().lender();
        List<Payment> payments = some.stream()
                .map(it -> new Payment(it.day(), it.cents(), it.trace()))
                .toList();
        List<Integer> numbers = repayments.take(viewer, lender, loan, payments);
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            Line line = some.get(i);
            How how = matches.get(line.id()).how();
            taken.add(new Taken(line.id(), loan, line.cents(), numbers.get(i), how));
        }
        if (taken.isEmpty()) {
            return false;
        }
        lines.take(lender, taken);
        return true;
    }

    /** For somebody to look at. */
    private void leave(Line line) {
        suspense.put(line);
        lines.settle(line, State.OPEN, null, true, "", null);
    }
}
