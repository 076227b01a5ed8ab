package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Tallies.Counted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What follows from the history of a loan and is kept beside it: written anew with every event. */
@Repository
@Transactional
class Projection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final Spans spans;
    private final Years years;

    Projection(JdbcClient jdbc, Tallies tallies, Spans spans, Years years) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.spans = spans;
        this.years = years;
    }

    /** One payment as it is kept. */
    record Instalment(int place, LocalDate dueOn, long fee, long interest, long principal, long missing) {

        long sum() {
            return fee + interest + principal;
        }
    }

    @Transactional(readOnly = true)
    public List<Instalment> listInstalments(Loan loan) {
        return jdbc.sql("""
            select place, due_on, fee, interest, principal, missing
            from loans.instalment
            where lender_id = :lender and loan_id = :loan
            order by place
            """)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Instalment.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Span> findSpan(Loan loan, LocalDate day) {
        return spans.find(loan, day);
    }

    /**
     * A loan of which something more is known.
     *
     * @param before what was known and is kept already
     * @param booked what stands in the books by now
     */
    record Kept(Loan loan, Outlook before, Outlook after, Map<String, Long> booked) {

        Standing now() {
            return after.now();
        }

        private boolean isOwedOnOtherDays() {
            return !before.turns().equals(after.turns());
        }
    }

    /**
     * Of loans of one lender; what stays as it was is not written again. What was lent on a day changes by what the rows themselves
     * were before and are now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(List<Kept> loans) {
        OrganisationId lender = loans.getFirst().loan().lender();
        List<Sum> sums = count(lender, loans);
        instalments(lender, loans);
        spans.write(lender, loans);
        jdbc.sql("""
            with kept as (
                update loans.loan
                set version = version + 1, state = told.state, disbursed_on = cast(told.first_on as date),
                    disbursed = cast(told.disbursed as bigint), booked = cast(told.booked as jsonb),
                    booked_interest = cast(told.accrued as bigint), booked_on = cast(told.day_on as date),
                    cell = cast(told.cell as bigint), counted_on = cast(told.counted_on as date)
                from unnest(
                    cast(cast(:loan as text[]) as uuid[]), cast(:state as text[]), cast(:first as text[]),
                    cast(:disbursed as text[]), cast(:booked as text[]), cast(:accrued as text[]), cast(:day as text[]),
                    cast(:cell as text[]), cast(:counted as text[]))
                    as told (id, state, first_on, disbursed, booked, accrued, day_on, cell, counted_on)
                where loan.lender_id = :lender and loan.id = told.id
                returning old.disbursed_on as was_on, old.disbursed as was, new.disbursed_on as is_on, new.disbursed as now)
            insert into loans.lent (lender_id, day_on, loans, disbursed)
            select :lender, day_on, sum(loans), sum(disbursed)
            from (
                select was_on as day_on, -1 as loans, -was as disbursed
                from kept
                union all
                select is_on, 1, now
                from kept) changed
            where day_on is not null
            group by day_on
            having sum(loans) <> 0 or sum(disbursed) <> 0
            """)
                .paramSource(Parameters.each(sums, Sum.class).and("lender", lender))
                .update();
        years.keep(lender, loans.stream().filter(Kept::isOwedOnOtherDays).map(Kept::loan));
    }

    /** Adds what changes of days that are added up, and tells how each loan is from now on. */
    private List<Sum> count(OrganisationId lender, List<Kept> loans) {
        Map<UUID, Counted> before =
                tallies.of(lender, loans.stream().map(it -> it.loan().id()).toList());
        Map<UUID, LocalDate> paidOut = new HashMap<>();
        for (Kept it : loans) {
            LocalDate day = it.after().paidOut();
            if (day != null) {
                paidOut.put(it.loan().id(), day);
            }
        }
        Map<UUID, Long> cells = tallies.cells(lender, paidOut);
        List<Added> added = loans.parallelStream()
                .map(it -> Added.of(
                        it,
                        before.getOrDefault(it.loan().id(), Counted.NEVER),
                        cells.get(it.loan().id())))
                .toList();
        tallies.correct(
                lender,
                Piece.together(
                        added.stream().flatMap(it -> it.changes().stream()).toList()));
        return added.stream().map(Added::sum).toList();
    }

    /** One loan, and what it changes of what is added up. */
    private record Added(Sum sum, List<Piece> changes) {

        /** @param cell nothing, if nothing was ever paid out */
        static Added of(Kept it, Counted counted, @Nullable Long cell) {
            LocalDate last = counted.last(it.now().day());
            List<Piece> now =
                    cell == null ? List.of() : Piece.of(cell, it.after().spans(), last);
            return new Added(
                    Sum.of(it, cell == null ? counted.cell() : cell, last),
                    Piece.changes(counted.pieces(it.before().spans()), now));
        }
    }

    private record Sum(
            UUID loan,
            Standing.State state,
            @Nullable LocalDate first,
            long disbursed,
            String booked,
            long accrued,
            LocalDate day,
            @Nullable Long cell,
            LocalDate counted) {

        static Sum of(Kept it, @Nullable Long cell, LocalDate counted) {
            Standing now = it.now();
            return new Sum(
                    it.loan().id(),
                    now.state(),
                    it.after().paidOut(),
                    now.disbursed(),
                    JSON.writeValueAsString(it.booked()),
                    now.accrued(),
                    now.day(),
                    cell,
                    counted);
        }
    }

    private record Row(UUID loan, int place, LocalDate dueOn, long fee, long interest, long principal, long missing) {}

    private static List<Row> rows(UUID loan, Outlook outlook) {
        List<Row> rows = new ArrayList<>();
        outlook.asked()
                .forEach(it -> rows.add(
                        new Row(loan, rows.size() + 1, it.day(), it.fee(), it.interest(), it.principal(), it.left())));
        return rows;
    }

    private void instalments(OrganisationId lender, List<Kept> loans) {
        List<Row> changed = new ArrayList<>();
        List<Row> gone = new ArrayList<>();
        for (Kept it : loans) {
            UUID loan = it.loan().id();
            List<Row> kept = rows(loan, it.before());
            List<Row> rows = rows(loan, it.after());
            Set<Row> same = new HashSet<>(kept);
            rows.stream().filter(row -> !same.contains(row)).forEach(changed::add);
            kept.stream().skip(rows.size()).forEach(gone::add);
        }
        if (!gone.isEmpty()) {
            jdbc.sql("""
                delete from loans.instalment
                using unnest(cast(cast(:loan as text[]) as uuid[]), cast(cast(:place as text[]) as int[]))
                    as gone (loan_id, place)
                where instalment.lender_id = :lender
                  and instalment.loan_id = gone.loan_id
                  and instalment.place = gone.place
                """)
                    .paramSource(Parameters.each(gone, Row.class).and("lender", lender))
                    .update();
        }
        if (!changed.isEmpty()) {
            jdbc.sql("""
                insert into loans.instalment (
                    lender_id, loan_id, place, due_on, fee, interest, principal, missing)
                select :lender, line.*
                from unnest(
                    cast(cast(:loan as text[]) as uuid[]), cast(cast(:place as text[]) as int[]),
                    cast(cast(:dueOn as text[]) as date[]), cast(cast(:fee as text[]) as bigint[]),
                    cast(cast(:interest as text[]) as bigint[]), cast(cast(:principal as text[]) as bigint[]),
                    cast(cast(:missing as text[]) as bigint[])) as line
                on conflict (lender_id, loan_id, place) do update
                set due_on = excluded.due_on, fee = excluded.fee, interest = excluded.interest,
                    principal = excluded.principal, missing = excluded.missing
                """)
                    .paramSource(Parameters.each(changed, Row.class).and("lender", lender))
                    .update();
        }
    }

    /**
     * Whether what is kept of a loan was not what follows from its history, or was read from where the night before left it. Then it
     * follows from it, and the next night looks it up anew.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean restore(Loan loan, History history) {
        Parameters parameters = Parameters.with("lender", loan.lender()).and("loan", loan.id());
        List<Span> right = history.spans();
        if (new HashSet<>(spans.list(loan)).equals(new HashSet<>(right))) {
            return disbelieve(parameters);
        }
        spans.replace(loan, right);
        years.keep(loan.lender(), Stream.of(loan));
        jdbc.sql("update loans.loan set version = version + 1 where lender_id = :lender and id = :loan")
                .paramSource(parameters)
                .update();
        return true;
    }

    /** No loan has that version. */
    private boolean disbelieve(Parameters loan) {
        return jdbc.sql("""
            update loans.pace
            set version = 0
            from loans.loan
            where pace.lender_id = :lender
              and loan.lender_id = :lender
              and loan.id = :loan
              and pace.number = loan.number
              and pace.version = loan.version
            """).paramSource(loan).update() == 1;
    }
}
