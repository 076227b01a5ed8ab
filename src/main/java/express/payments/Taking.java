package express.payments;

import express.base.OrganisationId;
import express.database.Acting;
import express.loans.Repayments;
import express.loans.Repayments.Payment;
import express.payments.Line.How;
import express.payments.Lines.Taken;
import express.payments.Matching.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Sent sent;
    private final Repayments repayments;
    private final Suspense suspense;

    Taking(
            HouseAccounts accounts,
            Lines lines,
            Matching matching,
            Sent sent,
            Repayments repayments,
            Suspense suspense) {
        this.accounts = accounts;
        this.lines = lines;
        this.matching = matching;
        this.sent = sent;
        this.repayments = repayments;
        this.suspense = suspense;
    }

    /** What may have come of what was sent from here. */
    @Component
    record Sent(Returning returning, Collecting collecting) {}

    public void open(OrganisationId lender) {
        suspense.open(lender);
    }

    public void take(Upload upload, List<Booking> bookings) {
        OrganisationId lender = upload.lender();
        accounts.hold(lender);
        List<Line> incoming = sent.returning().settle(lender, lines.add(upload, bookings));
        List<Line> payments = incoming.stream().filter(Line::isIn).toList();
        Map<UUID, Match> matches = matching.find(lender, payments);
        Map<UUID, List<Line>> byLoan = new LinkedHashMap<>();
        List<Line> left = new ArrayList<>();
        for (Line line : incoming) {
            Match match = matches.get(line.id());
            if (match == null) {
                left.add(line);
            } else {
                byLoan.computeIfAbsent(match.loan(), loan -> new ArrayList<>()).add(line);
            }
        }
        left.addAll(receive(lender, byLoan, matches));
        if (!left.isEmpty()) {
            suspense.put(lender, left);
            lines.leave(lender, left);
        }
    }

    /** Those of them that could not be taken. What cannot be together is tried one by one. */
    private List<Line> receive(OrganisationId lender, Map<UUID, List<Line>> byLoan, Map<UUID, Match> matches) {
        List<Line> refused = receiveAll(lender, byLoan, matches);
        List<Line> left = new ArrayList<>();
        for (Line line : refused) {
            UUID loan = matches.get(line.id()).loan();
            boolean alone = byLoan.get(loan).size() == 1;
            if (alone
                    || !receiveAll(lender, Map.of(loan, List.of(line)), matches).isEmpty()) {
                left.add(line);
            }
        }
        return left;
    }

    private List<Line> receiveAll(OrganisationId lender, Map<UUID, List<Line>> byLoan, Map<UUID, Match> matches) {
        Map<UUID, List<Payment>> payments = new LinkedHashMap<>();
        byLoan.forEach((loan, some) -> payments.put(
                loan,
                some.stream()
                        .map(it -> new Payment(it.day(), it.cents(), it.trace()))
                        .toList()));
        Map<UUID, List<Integer>> numbers = repayments.take(Acting.viewer(), lender, payments);
        List<Taken> taken = new ArrayList<>();
        List<Line> refused = new ArrayList<>();
        byLoan.forEach((loan, some) -> {
            List<Integer> got = numbers.getOrDefault(loan, List.of());
            for (int i = 0; i < some.size(); i++) {
                Line line = some.get(i);
                if (got.isEmpty()) {
                    refused.add(line);
                } else {
                    How how = matches.get(line.id()).how();
                    taken.add(new Taken(line.id(), loan, line.cents(), got.get(i), how));
                }
            }
        });
        if (!taken.isEmpty()) {
            lines.take(lender, taken);
            byLoan.values().stream()
                    .flatMap(List::stream)
                    .filter(it -> !it.mandate().isEmpty() && !refused.contains(it))
                    .forEach(sent.collecting()::settle);
        }
        return refused;
    }
}
