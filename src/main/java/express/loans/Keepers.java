package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after loans that go on. Handing them on is done by the database in one step, or not at all. */
@Repository
@Transactional
class Keepers {

    static final int PAGE = 50;

    /** As the index on them says it. */
    private static final String GOING = " loan.state in ('AGREED', 'RUNNING', 'WITHDRAWN') ";

    private static final String HELD = """
              and (loan.keeper_id = cast(:keeper as uuid) or cast(:keeper as uuid) is null and loan.keeper_id is null)
        """;

    private final JdbcClient jdbc;
    private final Borrowings borrowings;

    Keepers(JdbcClient jdbc, Borrowings borrowings) {
        this.jdbc = jdbc;
        this.borrowings = borrowings;
    }

    /** @param keeper nobody, if their account is gone */
    record Kept(@Nullable PersonId keeper, long many) {}

    @Transactional(readOnly = true)
    public List<Kept> count(OrganisationId lender) {
        return jdbc.sql("""
            select loan.keeper_id as keeper, count(*) as many
            from loans.loan
            where loan.lender_id = :lender and
            """ + GOING + " group by loan.keeper_id")
                .paramSource(Parameters.with("lender", lender))
                .query(Kept.class)
                .list();
    }

    /** How many go on with one of them. */
    @Transactional(readOnly = true)
    public long count(OrganisationId lender, @Nullable PersonId keeper) {
        return jdbc.sql("""
            select count(*)
            from loans.loan
            where loan.lender_id = :lender
            """ + HELD + " and " + GOING)
                .paramSource(Parameters.with("lender", lender).and("keeper", keeper))
                .query(Long.class)
                .single();
    }

    /** Whether the viewer prepared the loan of an application, looks after it or ever did. */
    @Transactional(readOnly = true)
    public boolean isMinded(OrganisationId lender, UUID application) {
        return jdbc.sql("""
            select exists (
                select from loans.loan
                where loan.lender_id = :lender
                  and loan.application_id = :application
                  and ((select base.person()) in (loan.officer_id, loan.keeper_id)
                      or loans.minded(loan.lender_id, loan.id)))
            """)
                .paramSource(Parameters.with("lender", lender).and("application", application))
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody else than these looks after one, or nobody. It costs as much as there are officers, not loans. */
    @Transactional(readOnly = true)
    public boolean isKeptByOthers(OrganisationId lender, List<PersonId> officers) {
        return jdbc.sql("""
            with recursive keeper as (
                (select loan.keeper_id as id
                 from loans.loan
                 where loan.lender_id = :lender and loan.keeper_id is not null and
            """ + GOING + """
                 order by loan.keeper_id
                 limit 1)
                union all
                select (
                    select loan.keeper_id
                    from loans.loan
                    where loan.lender_id = :lender and loan.keeper_id > keeper.id and
            """ + GOING + """
                    order by loan.keeper_id
                    limit 1)
                from keeper
                where keeper.id is not null)
            select exists (
                    select from keeper
                    where keeper.id <> all (cast(cast(:officers as text[]) as uuid[])))
                or exists (
                    select from loans.loan
                    where loan.lender_id = :lender and loan.keeper_id is null and
            """ + GOING + ")")
                .paramSource(Parameters.with("lender", lender)
                        .and(
                                "officers",
                                officers.stream()
                                        .map(it -> it.value().toString())
                                        .toList()))
                .query(Boolean.class)
                .single();
    }

    /** What somebody looks after, the latest first, below a number. */
    @Transactional(readOnly = true)
    public List<Loans.Line> list(OrganisationId lender, @Nullable PersonId keeper, LocalDate today, int below) {
        return jdbc.sql(Loans.LINES + HELD + """
              and loan.number < :below
              and
            """ + GOING + """
            order by loan.number desc
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("keeper", keeper)
                        .and("today", today)
                        .and("below", below)
                        .and("most", PAGE + 1))
                .query(Loans.Line.class)
                .list();
    }

    /** Through which hands a loan went, the latest first. */
    @Transactional(readOnly = true)
    public List<Handing> listHandings(Loan loan) {
        return jdbc.sql("""
            select from_id as "from", to_id as "to", at, by_id as by
            from loans.handing
            where lender_id = :lender and loan_id = :loan
            order by id desc
            limit 100
            """)
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Handing.class)
                .list();
    }

    /** How many went: what somebody else was quicker with did not. */
    @Transactional(propagation = Propagation.MANDATORY)
    int handOn(
            OrganisationId lender, @Nullable PersonId from, PersonId to, @Nullable List<UUID> chosen, Instant moment) {
        borrowings.queue(lender);
        return jdbc.sql("""
            select loans.hand_on(:lender, cast(:from as uuid), :to, cast(cast(:chosen as text[]) as uuid[]), :moment)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("from", from)
                        .and("to", to)
                        .and(
                                "chosen",
                                chosen == null
                                        ? null
                                        : chosen.stream().map(UUID::toString).toList())
                        .and("moment", moment))
                .query(Integer.class)
                .single();
    }
}
