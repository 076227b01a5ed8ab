package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import express.loans.Nights.Share;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books the interest that loans earned on a day, and adds up what is lent on the next: what is kept of each loan says of every
 * day what that is, so that one statement does it for all. What else falls due by itself is booked with it.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Earning {

    /** So many rounds one after another may book nothing. */
    private static final int MOST_IDLE = 20;

    private final JdbcClient jdbc;
    private final Books books;
    private final Journal journal;
    private final Falling falling;

    Earning(JdbcClient jdbc, Books books, Journal journal, Falling falling) {
        this.jdbc = jdbc;
        this.books = books;
        this.journal = journal;
        this.falling = falling;
    }

    /**
     * What a round came to.
     *
     * @param seen how many were to be booked, also those that somebody touched meanwhile
     * @param bare how many more were to be, of which nothing is kept for that day
     */
    record Booked(int loans, int seen, int bare, long cents) {

        Booked after(long more) {
            return new Booked(loans, seen, bare, cents + more);
        }
    }

    /**
     * What the books get of a part.
     *
     * @param bare how many loans were left out because nothing is kept of them for that day
     * @param due by the purpose of the account
     */
    record Earned(int bare, long interest, Map<String, Long> due) {}

    /** @param aside loans that are left out */
    Earned book(OrganisationId lender, LocalDate day, Share share, List<UUID> aside) {
        Booked booked = bookAll(() -> once(lender, day, share, aside));
        return new Earned(booked.bare(), booked.cents(), falling.book(lender, day, share, aside));
    }

    /**
     * Round by round, as long as loans are touched meanwhile. Where round after round books none of those that are seen, nobody
     * touches them: they cannot be booked. Then nothing of the part is.
     */
    static Booked bookAll(Supplier<Booked> round) {
        long cents = 0;
        int idle = 0;
        while (idle < MOST_IDLE) {
            Booked booked = round.get();
            cents += booked.cents();
            if (booked.loans() >= booked.seen()) {
                return booked.after(cents - booked.cents());
            }
            idle = booked.loans() == 0 ? idle + 1 : 0;
        }
        throw new NotBooked("loans of this part are seen and cannot be booked");
    }

    /** Loans that are seen, and that nobody touches, are not booked, or cannot be computed. */
    static final class NotBooked extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NotBooked(String message) {
            super(message);
        }

        NotBooked(String message, RuntimeException cause) {
            super(message, cause);
        }
    }

    /**
     * What holds of each loan is read from where it was kept the night before, and looked up only where that ended or the loan has
     * another version by now: what is kept is never believed beyond either.
     */
    private Booked once(OrganisationId lender, LocalDate day, Share share, List<UUID> aside) {
        return jdbc.sql("""
            with seen as (
                select loan.id, loan.number, loan.version, loan.cell, held.since is not null as known, found.since as found,
                       held.earned
                           + case when held.period_to > held.period_from
                               then round(cast(held.interest as numeric)
                                   * least(greatest(cast(:day as date) - held.period_from, 0), held.period_to - held.period_from)
                                   / (held.period_to - held.period_from))
                               else 0 end
                           + round((held.cent_days + held.overdue * (cast(:day as date) - held.since))
                               * coalesce(held.rate, loan.rate) / 36500) as interest,
                       coalesce(ahead.principal, held.principal) as principal,
                       coalesce(ahead.restructured, held.restructured) as restructured,
                       loans.bucket(case when ahead.principal is null then held.oldest else ahead.oldest end, :next)
                           as bucket
                from loans.loan
                left join loans.pace on pace.lender_id = :lender
                    and pace.number > :after
                    and pace.number <= :until
                    and pace.number = loan.number
                    and pace.version = loan.version
                    and pace.since <= :day
                    and pace.until > :next
                left join lateral (
                    select since, until, principal, overdue, oldest, restructured, earned - moved as earned, interest,
                           period_from, period_to, cent_days, rate
                    from loans.span
                    where pace.number is null
                      and span.lender_id = loan.lender_id
                      and span.loan_id = loan.id
                      and span.since <= :day
                    order by span.since desc
                    limit 1) found on true
                cross join lateral (
                    select coalesce(pace.since, found.since) as since, coalesce(pace.until, found.until) as until,
                           coalesce(pace.principal, found.principal) as principal,
                           coalesce(pace.overdue, found.overdue) as overdue, coalesce(pace.oldest, found.oldest) as oldest,
                           coalesce(pace.restructured, found.restructured) as restructured,
                           coalesce(pace.earned, found.earned) as earned,
                           coalesce(pace.interest, found.interest) as interest,
                           coalesce(pace.period_from, found.period_from) as period_from,
                           coalesce(pace.period_to, found.period_to) as period_to,
                           coalesce(pace.cent_days, found.cent_days) as cent_days,
                           coalesce(pace.rate, found.rate) as rate) held
                left join lateral (
                    select principal, oldest, restructured
                    from loans.span
                    where held.until = :next
                      and span.lender_id = loan.lender_id
                      and span.loan_id = loan.id
                      and span.since = :next
                    limit 1) ahead on true
                where loan.lender_id = :lender
                  and loan.number > :after
                  and loan.number <= :until
                  and loan.state in ('RUNNING', 'WITHDRAWN')
                  and loan.id <> all (cast(:aside as uuid[]))
                  and (loan.booked_on < :day
                      or held.since is not null and (loan.counted_on is null or loan.counted_on < :next))),
            kept as (
                insert into loans.pace (
                    lender_id, number, version, since, until, principal, earned, interest, overdue, cent_days, period_from,
                    period_to, oldest, rate, restructured)
                select :lender, seen.number, seen.version, span.since, span.until, span.principal, span.earned - span.moved,
                       span.interest, span.overdue, span.cent_days, span.period_from, span.period_to, span.oldest, span.rate,
                       span.restructured
                from seen
                join loans.span on span.lender_id = :lender and span.loan_id = seen.id and span.since = seen.found
                where span.until > :next
                order by seen.number
                on conflict (lender_id, number) do update
                set version = excluded.version, since = excluded.since, until = excluded.until,
                    principal = excluded.principal, earned = excluded.earned, interest = excluded.interest,
                    overdue = excluded.overdue, cent_days = excluded.cent_days, period_from = excluded.period_from,
                    period_to = excluded.period_to, oldest = excluded.oldest, rate = excluded.rate,
                    restructured = excluded.restructured),
            booked as (
                update loans.loan
                set booked_interest = case when loan.booked_on < :day then seen.interest else loan.booked_interest end,
                    booked_on = greatest(loan.booked_on, :day),
                    counted_on = greatest(loan.counted_on, :next)
                from seen
                where loan.lender_id = :lender
                  and loan.number > :after
                  and loan.number <= :until
                  and loan.id = seen.id
                  and loan.version = seen.version
                  and seen.known
                returning seen.cell, seen.bucket, seen.restructured, seen.principal,
                          coalesce(old.counted_on < :next, true) as fresh,
                          new.booked_interest - old.booked_interest as cents),
            counted as (
                insert into loans.tally (lender_id, day_on, cell, bucket, restructured, loans, principal)
                select :lender, :next, cell, bucket, restructured, count(*), sum(principal)
                from booked
                where fresh and principal > 0 and cell is not null
                group by cell, bucket, restructured
                order by cell, bucket, restructured
                on conflict (lender_id, day_on, cell, bucket, restructured) do update
                set loans = tally.loans + excluded.loans, principal = tally.principal + excluded.principal)
            select count(*) as loans, (select count(*) from seen where known) as seen,
                   (select count(*) from seen where not known) as bare, coalesce(sum(cents), 0) as cents
            from booked
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and("next", day.plusDays(1))
                        .and("after", share.after())
                        .and("until", share.until())
                        .and("aside", aside))
                .query(Booked.class)
                .single();
    }

    /** In the books of the lender. */
    void post(OrganisationId lender, LocalDate day, Earned it) {
        LocalDate booked = books.bookable(lender, day);
        Map<String, Long> interest = Map.of(Sums.INTEREST, it.interest(), Sums.INTEREST_INCOME, -it.interest());
        journal.write(
                lender,
                List.of(
                        Draft.of(booked, day, "loans.entry.earned", null, interest),
                        Draft.of(booked, day, "loans.entry.due", null, it.due())));
    }
}
