package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lenders have lent, added up day by day. The nightly close adds up; whoever writes down what happens to a loan adds
 * what that changes of days that are added up already.
 */
@Repository
@Transactional
class Tallies {

    private final JdbcClient jdbc;
    private final Years years;

    Tallies(JdbcClient jdbc, Years years) {
        this.jdbc = jdbc;
        this.years = years;
    }

    /**
     * How one loan is added up.
     *
     * @param until the last day on which it is
     * @param whole the last day on which all loans of its lender are
     */
    record Counted(
            @Nullable Long cell,
            @Nullable LocalDate until,
            @Nullable LocalDate whole) {

        static final Counted NEVER = new Counted(null, null, null);

        /** Until when it has to be, if something happens to it on a day. */
        LocalDate last(LocalDate day) {
            return Stream.of(until, whole, day)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** What it is added up as, if this was known of it. */
        List<Piece> pieces(List<Span> spans) {
            return cell == null || until == null ? List.of() : Piece.of(cell, spans, until);
        }
    }

    private record Found(
            UUID id,
            @Nullable Long cell,
            @Nullable LocalDate until,
            @Nullable LocalDate whole) {

        Counted counted() {
            return new Counted(cell, until, whole);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Counted> of(OrganisationId lender, List<UUID> loans) {
        return jdbc
                .sql("""
                    select id, cell, counted_on as until,
                           (select max(day_on) from loans.counted where counted.lender_id = :lender) as whole
                    from loans.loan
                    where lender_id = :lender and id = any (:loans)
                    """)
                .paramSource(Parameters.with("lender", lender).and("loans", loans))
                .query(Found.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Found::id, Found::counted));
    }

    private record Cell(UUID loan, long cell) {}

    private record PaidOut(UUID loan, LocalDate day) {}

    /** With which others each loan is added up, by the day on which it was paid out. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Long> cells(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        if (paidOut.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> cells = find(lender, paidOut);
        if (cells.size() < paidOut.size()) {
            Map<UUID, LocalDate> others = new HashMap<>(paidOut);
            others.keySet().removeAll(cells.keySet());
            jdbc.sql("""
                insert into loans.cell (lender_id, product, officer_id, branch, cohort)
                select distinct lender_id, product, officer_id, branch,
                       cast(date_trunc('quarter', cast(told.day as date)) as date)
                from loans.loan
                join unnest(cast(cast(:loan as text[]) as uuid[]), cast(:day as text[])) as told (loan, day)
                    on told.loan = loan.id
                where lender_id = :lender
                on conflict do nothing
                """).paramSource(each(lender, others)).update();
            cells.putAll(find(lender, others));
        }
        return cells;
    }

    private Map<UUID, Long> find(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        return jdbc.sql("""
            select loan.id as loan, min(cell.id) as cell
            from loans.loan
            join unnest(cast(cast(:loan as text[]) as uuid[]), cast(:day as text[])) as told (loan, day)
                on told.loan = loan.id
            join loans.cell on cell.lender_id = loan.lender_id
                and cell.product = loan.product
                and cell.officer_id is not distinct from loan.officer_id
                and cell.branch = loan.branch
                and cell.cohort = cast(date_trunc('quarter', cast(told.day as date)) as date)
            where loan.lender_id = :lender
            group by loan.id
            """).paramSource(each(lender, paidOut)).query(Cell.class).list().stream()
                .collect(Collectors.toMap(Cell::loan, Cell::cell));
    }

    private static Parameters each(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        List<PaidOut> all = new ArrayList<>();
        paidOut.forEach((loan, day) -> all.add(new PaidOut(loan, day)));
        return Parameters.each(all, PaidOut.class).and("lender", lender);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void correct(OrganisationId lender, List<Piece> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into loans.correction (lender_id, cell, since, until, bucket, restructured, loans, principal)
            select :lender, piece.*
            from unnest(
                cast(cast(:cell as text[]) as bigint[]), cast(cast(:since as text[]) as date[]),
                cast(cast(:until as text[]) as date[]), cast(cast(:bucket as text[]) as smallint[]),
                cast(cast(:restructured as text[]) as boolean[]), cast(cast(:loans as text[]) as bigint[]),
                cast(cast(:principal as text[]) as bigint[])) as piece
            """)
                .paramSource(Parameters.each(changes, Piece.class).and("lender", lender))
                .update();
    }

    /** Works in what was corrected until now, and says that all loans are added up on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(OrganisationId lender, LocalDate day) {
        jdbc.sql("""
            insert into loans.counted (lender_id, day_on)
            values (:lender, :day)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .update();
        jdbc.sql("""
            with gone as (
                delete from loans.correction
                where lender_id = :lender
                returning cell, bucket, restructured, since, until, loans, principal)
            insert into loans.tally (lender_id, day_on, cell, bucket, restructured, loans, principal)
            select :lender, cast(day as date), cell, bucket, restructured, sum(loans), sum(principal)
            from gone
            cross join lateral generate_series(
                greatest(since, (select min(day_on) from loans.counted where lender_id = :lender)), until - 1,
                interval '1 day') as day
            group by day, cell, bucket, restructured
            having sum(loans) <> 0 or sum(principal) <> 0
            order by day, cell, bucket, restructured
            on conflict (lender_id, day_on, cell, bucket, restructured) do update
            set loans = tally.loans + excluded.loans, principal = tally.principal + excluded.principal
            """).paramSource(Parameters.with("lender", lender)).update();
        years.finish(lender);
    }

    /** The last day that is closed; what is lent on the next one is added up by then. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findClosed(OrganisationId lender) {
        return jdbc.sql("select max(day_on) - 1 from loans.counted where lender_id = :lender")
                .paramSource(Parameters.with("lender", lender))
                .query(LocalDate.class)
                .optional();
    }

    /** Whether all loans are added up on a day. */
    @Transactional(readOnly = true)
    public boolean isWhole(OrganisationId lender, LocalDate day) {
        return jdbc.sql("""
            select exists (select from loans.counted where lender_id = :lender and day_on = :day)
            """)
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Boolean.class)
                .single();
    }
}
