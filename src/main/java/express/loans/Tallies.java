package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

        /** Until when it has to be, if something happens to it on a day. */
        LocalDate last(LocalDate day) {
            return Stream.of(until, whole, day)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private record Row(
            UUID loan,
            @Nullable Long cell,
            @Nullable LocalDate until,
            @Nullable LocalDate whole) {

        Counted counted() {
            return new Counted(cell, until, whole);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Counted> of(OrganisationId lender, Collection<UUID> loans) {
        return jdbc
                .sql("""
                    select id as loan, cell, counted_on as until,
                           (select max(day_on) from loans.counted where counted.lender_id = :lender) as whole
                    from loans.loan
                    where lender_id = :lender and id = any (:loans)
                    """)
                .paramSource(Parameters.with("lender", lender).and("loans", loans))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::loan, Row::counted));
    }

    private static final String PAID_OUT = """
            from unnest(:loans, cast(cast(:days as text[]) as date[])) as paid (loan, day)
            join loans.loan on loan.lender_id = :lender and loan.id = paid.loan
        """;

    /** With which others loans that were paid out on these days are added up. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, Long> cells(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        if (paidOut.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Long> known = find(lender, paidOut);
        if (known.size() == paidOut.size()) {
            return known;
        }
        jdbc.sql("""
            insert into loans.cell (lender_id, product, officer_id, branch, cohort)
            select distinct lender_id, product, officer_id, branch, cast(date_trunc('quarter', paid.day) as date)
            """ + PAID_OUT + " on conflict do nothing")
                .paramSource(of(lender, paidOut))
                .update();
        return find(lender, paidOut);
    }

    private record Place(UUID loan, long cell) {}

    private Map<UUID, Long> find(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        return jdbc.sql("""
            select loan.id as loan, min(cell.id) as cell
            """ + PAID_OUT + """
            join loans.cell on cell.lender_id = loan.lender_id
                and cell.product = loan.product
                and cell.officer_id is not distinct from loan.officer_id
                and cell.branch = loan.branch
                and cell.cohort = cast(date_trunc('quarter', paid.day) as date)
            group by loan.id
            """).paramSource(of(lender, paidOut)).query(Place.class).list().stream()
                .collect(Collectors.toMap(Place::loan, Place::cell));
    }

    private static Parameters of(OrganisationId lender, Map<UUID, LocalDate> paidOut) {
        return Parameters.with("lender", lender).and("loans", paidOut.keySet()).and("days", paidOut.values());
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
            on conflict (lender_id, day_on, cell, bucket, restructured) do update
            set loans = tally.loans + excluded.loans, principal = tally.principal + excluded.principal
            """).paramSource(Parameters.with("lender", lender)).update();
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
