package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books the interest that was earned on a day, a part of the loans at a time: what is kept of each loan says of every day what
 * that is, so that one statement does it for all. A part is booked once, or, when it was cut short, not at all. Loans of which
 * something was written down later than that day have theirs booked with it.
 */
@Repository
@Transactional
class Nights {

    static final int PARTS = 8;

    private final JdbcClient jdbc;
    private final Books books;
    private final Journal journal;
    private final InstantSource time;

    Nights(JdbcClient jdbc, Books books, Journal journal, InstantSource time) {
        this.jdbc = jdbc;
        this.books = books;
        this.journal = journal;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<OrganisationId> listLenders() {
        return jdbc.sql("select distinct lender_id from loans.loan where state in ('RUNNING', 'WITHDRAWN')").query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .toList();
    }

    /** The first day that is not booked for some loan that runs; nothing, if none does. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findNext(OrganisationId lender) {
        return jdbc.sql("""
            select min(booked_on) + 1
            from loans.loan
            where lender_id = :lender and state in ('RUNNING', 'WITHDRAWN')
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(LocalDate.class)
                .optional();
    }

    private record Booked(int loans, long cents) {}

    /** Whether it was not closed before. */
    public boolean close(OrganisationId lender, LocalDate day, int part) {
        if (!begin(lender, day, part)) {
            return false;
        }
        Booked booked = jdbc.sql("""
            with earned as (
                select loan.id,
                       span.earned - span.moved
                           + case when span.period_to > span.period_from
                               then round(cast(span.interest as numeric)
                                   * least(greatest(cast(:day as date) - span.period_from, 0),
                                       span.period_to - span.period_from)
                                   / (span.period_to - span.period_from))
                               else 0 end
                           + round((span.cent_days + span.overdue * (cast(:day as date) - span.since))
                               * loan.rate / 36500) as interest
                from loans.loan
                join loans.span on span.lender_id = loan.lender_id and span.loan_id = loan.id
                    and span.since <= :day and span.until > :day
                where loan.lender_id = :lender
                  and loan.state in ('RUNNING', 'WITHDRAWN')
                  and loan.booked_on < :day
                  and hashtext(cast(loan.id as text)) & (:parts - 1) = :part),
            booked as (
                update loans.loan
                set booked_interest = earned.interest, booked_on = :day
                from earned
                where loan.lender_id = :lender and loan.id = earned.id and loan.booked_on < :day
                returning new.booked_interest - old.booked_interest as cents)
            select count(*) as loans, coalesce(sum(cents), 0) as cents
            from booked
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and("parts", PARTS)
                        .and("part", part))
                .query(Booked.class)
                .single();
        Draft draft = Draft.of(
                books.bookable(lender, day),
                day,
                "loans.entry.earned",
                null,
                Map.of(Sums.INTEREST, booked.cents(), Sums.INTEREST_INCOME, -booked.cents()));
        if (!draft.isEmpty()) {
            journal.write(lender, draft);
        }
        return true;
    }

    private boolean begin(OrganisationId lender, LocalDate day, int part) {
        return jdbc.sql("""
            insert into loans.night (lender_id, day_on, part, at)
            values (:lender, :day, :part, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("lender", lender)
                                .and("day", day)
                                .and("part", part)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
