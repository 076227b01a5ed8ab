package express.payments;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.loans.Borrowings;
import express.loans.Borrowings.Refunded;
import express.payments.Line.How;
import express.payments.Line.State;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows again on a statement what was given back by bank, and so stands in the books already: by the sum, about that day, and by
 * the reference of the loan, the account of the borrower or their name. What fits two is for nobody to guess.
 */
@Component
class Refunding {

    /** In days: as long as a payment may be under way, or somebody away. */
    private static final int ABOUT = 7;

    /** How far somebody looks for it by hand. */
    private static final int FAR = 60;

    /** Which refund a line is. */
    @Repository
    @Transactional
    static class Known {

        private final JdbcClient jdbc;

        Known(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** In words of loan and event. */
        @Transactional(readOnly = true)
        public Set<String> list(OrganisationId lender, Collection<UUID> loans) {
            return Set.copyOf(jdbc.sql("""
                select loan_id || ' ' || seq
                from payments.refund
                where lender_id = :lender and loan_id = any (cast(cast(:loans as text[]) as uuid[]))
                """)
                    .paramSource(Parameters.with("lender", lender)
                            .and("loans", loans.stream().map(UUID::toString).toList()))
                    .query(String.class)
                    .list());
        }

        /** As what it would be shared, if it had come in. */
        @Transactional(readOnly = true)
        public Optional<Lines.Share> find(Line line) {
            return jdbc.sql("""
                select line_id as line, 1 as place, loan_id as loan, cast(:cents as bigint) as cents, seq, false as reversed
                from payments.refund
                where lender_id = :lender and line_id = :line
                """)
                    .paramSource(Parameters.with("lender", line.lender())
                            .and("line", line.id())
                            .and("cents", -line.cents()))
                    .query(Lines.Share.class)
                    .optional();
        }

        /** Whether no other line was found to be it meanwhile. */
        @Transactional(propagation = Propagation.MANDATORY)
        boolean add(Line line, Refunded it) {
            return jdbc.sql("""
                insert into payments.refund (lender_id, line_id, loan_id, seq)
                values (:lender, :line, :loan, :seq)
                on conflict do nothing
                """)
                            .paramSource(Parameters.with("lender", line.lender())
                                    .and("line", line.id())
                                    .and("loan", it.loan())
                                    .and("seq", it.seq()))
                            .update()
                    == 1;
        }

        /** Whether there was one. */
        @Transactional(propagation = Propagation.MANDATORY)
        boolean remove(Line line) {
            return jdbc.sql("delete from payments.refund where lender_id = :lender and line_id = :line")
                            .paramSource(
                                    Parameters.with("lender", line.lender()).and("line", line.id()))
                            .update()
                    == 1;
        }
    }

    private final Known known;
    private final Lines lines;
    private final Mandates mandates;
    private final Borrowings borrowings;

    Refunding(Known known, Lines lines, Mandates mandates, Borrowings borrowings) {
        this.known = known;
        this.lines = lines;
        this.mandates = mandates;
        this.borrowings = borrowings;
    }

    static boolean mayBe(Line line) {
        return !line.isIn() && !line.isReturn();
    }

    /** Of lines that are new, those that are none. */
    List<Line> settle(OrganisationId lender, List<Line> fresh) {
        List<Line> out = fresh.stream().filter(Refunding::mayBe).toList();
        if (out.isEmpty()) {
            return fresh;
        }
        LocalDate first = out.stream().map(Line::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = out.stream().map(Line::day).max(LocalDate::compareTo).orElseThrow();
        List<Refunded> open = new ArrayList<>(list(lender, first.minusDays(ABOUT), last.plusDays(ABOUT)));
        Set<UUID> settled = new HashSet<>();
        for (Line line : out) {
            find(line, open).ifPresent(it -> {
                open.remove(it);
                if (settle(line, it, null)) {
                    settled.add(line.id());
                }
            });
        }
        return fresh.stream().filter(it -> !settled.contains(it.id())).toList();
    }

    /** What nobody has found on a statement yet. */
    private List<Refunded> list(OrganisationId lender, LocalDate from, LocalDate until) {
        List<Refunded> all = borrowings.listRefunded(lender, from, until);
        Set<String> found =
                known.list(lender, all.stream().map(Refunded::loan).distinct().toList());
        return all.stream()
                .filter(it -> !found.contains(it.loan() + " " + it.seq()))
                .toList();
    }

    private Optional<Refunded> find(Line line, List<Refunded> open) {
        List<Refunded> near = open.stream()
                .filter(it ->
                        it.cents() == -line.cents() && Math.abs(ChronoUnit.DAYS.between(it.day(), line.day())) <= ABOUT)
                .toList();
        Set<Integer> numbers = new HashSet<>(Reference.numbers(line.reference()));
        numbers.addAll(Reference.numbers(line.words()));
        numbers.addAll(Reference.numbers(line.endToEnd()));
        return one(near, it -> numbers.contains(it.number()))
                .or(() -> one(near, it -> isPaidTo(line, it)))
                .or(() -> one(near, it -> it.isOf(line.called())));
    }

    private static Optional<Refunded> one(List<Refunded> near, Predicate<Refunded> which) {
        List<Refunded> some = near.stream().filter(which).limit(2).toList();
        return some.size() == 1 ? Optional.of(some.getFirst()) : Optional.empty();
    }

    private boolean isPaidTo(Line line, Refunded it) {
        return !line.iban().isEmpty()
                && mandates.findPayee(line.lender(), it.loan())
                        .filter(payee -> payee.iban().equals(line.iban()))
                        .isPresent();
    }

    /** For a person to choose from: of the same sum, the nearest day first. */
    List<Refunded> listLikely(Line line) {
        return list(line.lender(), line.day().minusDays(FAR), line.day().plusDays(FAR)).stream()
                .filter(it -> it.cents() == -line.cents())
                .sorted((one, other) -> Long.compare(
                        Math.abs(ChronoUnit.DAYS.between(one.day(), line.day())),
                        Math.abs(ChronoUnit.DAYS.between(other.day(), line.day()))))
                .limit(10)
                .toList();
    }

    List<Lines.Share> listShares(Line line) {
        return known.find(line).stream().toList();
    }

    /** Whether it was not settled by another line meanwhile. */
    boolean settle(Line line, Refunded it, @Nullable PersonId by) {
        boolean first = known.add(line, it);
        if (first) {
            lines.settle(line, State.SETTLED, How.REFUND, false, "", by);
        }
        return first;
    }

    /** It was another one. Whether it was known as a refund. */
    boolean forget(Line line) {
        return known.remove(line);
    }
}
