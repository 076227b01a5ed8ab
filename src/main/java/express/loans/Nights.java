package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Books;
import express.ledger.Draft;
import express.ledger.Journal;
import express.loans.Holding.Held;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Books the interest that was earned on a day, and adds up what is lent on the next, a part of the loans at a time: what is
 * kept of each loan says of every day what that is, so that one statement does it for all. A part is done once, or, when it
 * was cut short, not at all. Loans of which something was written down later than that day had it done with that; those that
 * are put aside are left out until they are taken up again.
 */
@Repository
@Transactional
class Nights {

    /** Some loans of a lender, by their numbers. */
    record Share(int after, int until) {

        /** All numbers until the highest. */
        static List<Share> of(int highest, int most) {
            return IntStream.iterate(0, it -> it < highest, it -> it + most)
                    .mapToObj(it -> new Share(it, it + most))
                    .toList();
        }

        boolean isOne() {
            return until - after == 1;
        }

        Share first() {
            return new Share(after, middle());
        }

        Share second() {
            return new Share(middle(), until);
        }

        private int middle() {
            return after + (until - after) / 2;
        }
    }

    /** So many rounds one after another may book nothing. */
    private static final int MOST_IDLE = 20;

    /** In which a part lies in memory: the usual room would send it to the disk and back, once for each way it is looked at. */
    private static final String ROOM = "64MB";

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final Holding holding;
    private final Books books;
    private final Journal journal;
    private final InstantSource time;

    Nights(JdbcClient jdbc, Tallies tallies, Holding holding, Books books, Journal journal, InstantSource time) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.holding = holding;
        this.books = books;
        this.journal = journal;
        this.time = time;
    }

    /** Those of whom a loan runs, or something is put aside: that is cleared also when none runs any more. */
    @Transactional(readOnly = true)
    public List<OrganisationId> listLenders() {
        return jdbc.sql("""
            select lender_id from loans.loan where state in ('RUNNING', 'WITHDRAWN')
            union
            select lender_id from loans.held where cleared_at is null
            """).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .toList();
    }

    /** The first day that is not booked for some loan that runs and is not put aside; nothing, if there is none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findNext(OrganisationId lender) {
        return jdbc.sql("""
            select min(booked_on) + 1
            from loans.loan
            where lender_id = :lender
              and state in ('RUNNING', 'WITHDRAWN')
              and id <> all (array(
                  select loan_id
                  from loans.held
                  where lender_id = :lender and loan_id is not null and cleared_at is null))
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(LocalDate.class)
                .optional();
    }

    /** Whether all of a day was booked and nobody came to say that it was. */
    @Transactional(readOnly = true)
    public boolean isLeft(OrganisationId lender, LocalDate day) {
        return jdbc.sql("""
            select exists (select from loans.night where lender_id = :lender and day_on = :day)
                and exists (select from loans.counted where lender_id = :lender and day_on = :day)
                and not exists (select from loans.counted where lender_id = :lender and day_on = :next)
            """)
                .paramSource(Parameters.with("lender", lender).and("day", day).and("next", day.plusDays(1)))
                .query(Boolean.class)
                .single();
    }

    /** The parts of a night. */
    @Transactional(readOnly = true)
    public List<Share> listShares(OrganisationId lender, int most) {
        int highest = jdbc.sql("""
            select coalesce(max(number), 0)
            from loans.loan
            where lender_id = :lender
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Integer.class)
                .single();
        return Share.of(highest, most);
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

    /** Closes a part unless another strand has it in hand. */
    public void take(OrganisationId lender, LocalDate day, Share share) {
        boolean free = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:part, 0))")
                .param("part", "loans.night " + lender.value() + " " + day + " " + share.after())
                .query(Boolean.class)
                .single();
        if (free) {
            close(lender, day, share);
        }
    }

    /** All parts are closed, whoever did it. */
    public void finish(OrganisationId lender, LocalDate day) {
        tallies.finish(lender, day.plusDays(1));
    }

    /** Whether it was not closed before. A loan that somebody touches meanwhile is looked at again. */
    public boolean close(OrganisationId lender, LocalDate day, Share share) {
        if (!begin(lender, day, share)) {
            return false;
        }
        List<UUID> aside = holding.listLoans(lender);
        Booked all = bookAll(() -> book(lender, day, share, aside));
        if (all.bare() > 0) {
            holding.holdWithoutRows(lender, day, share);
        }
        post(lender, day, all.cents());
        return true;
    }

    private void post(OrganisationId lender, LocalDate day, long cents) {
        Draft draft = Draft.of(
                books.bookable(lender, day),
                day,
                "loans.entry.earned",
                null,
                Map.of(Sums.INTEREST, cents, Sums.INTEREST_INCOME, -cents));
        if (!draft.isEmpty()) {
            journal.write(lender, draft);
        }
    }

    /** Whether the loans of a part could be booked: fails as that would. Nothing of it stays. */
    public void rehearse(OrganisationId lender, LocalDate day, Share share) {
        List<UUID> aside = holding.listLoans(lender);
        bookAll(() -> book(lender, day, share, aside));
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }

    /**
     * Makes up in their order all nights that a loan was left out of, or, if one of them cannot be booked, none. Meanwhile nobody
     * begins a part: of those that were begun before none has it, and of those that are begun later each.
     *
     * @return whether it is not aside any more
     */
    public boolean takeUp(OrganisationId lender, Held it) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:held, 0))")
                .param("held", held(lender))
                .query((row, number) -> number)
                .list();
        if (!holding.clear(lender, it.id())) {
            return true;
        }
        for (LocalDate day : listMissed(lender, it.id())) {
            Booked booked = bookAll(() -> book(lender, day, it.share(), List.of()));
            if (booked.bare() > 0) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return false;
            }
            post(lender, day, booked.cents());
        }
        return true;
    }

    private static String held(OrganisationId lender) {
        return "loans.held " + lender.value();
    }

    private List<LocalDate> listMissed(OrganisationId lender, UUID loan) {
        return jdbc.sql("""
            select cast(day as date)
            from loans.loan
            cross join lateral generate_series(
                booked_on + 1, (select max(day_on) from loans.night where lender_id = :lender), interval '1 day') as day
            where loan.lender_id = :lender and loan.id = :loan and loan.state in ('RUNNING', 'WITHDRAWN')
            order by 1
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", loan))
                .query(LocalDate.class)
                .list();
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

    /** Loans that are seen, and that nobody touches, are not booked. */
    static final class NotBooked extends IllegalStateException {

        private static final long serialVersionUID = 1;

        NotBooked(String message) {
            super(message);
        }
    }

    /**
     * What holds of each loan is read from where it was kept the night before, and looked up only where that ended or the loan has
     * another version by now: what is kept is never believed beyond either.
     *
     * @param aside loans that are left out
     */
    private Booked book(OrganisationId lender, LocalDate day, Share share, List<UUID> aside) {
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

    private boolean begin(OrganisationId lender, LocalDate day, Share share) {
        jdbc.sql("""
            select pg_advisory_xact_lock_shared(hashtextextended(:held, 0)), set_config('work_mem', :room, true)
            """)
                .param("held", held(lender))
                .param("room", ROOM)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
            insert into loans.night (lender_id, day_on, part, at)
            values (:lender, :day, :part, :now)
            on conflict do nothing
            """)
                        .paramSource(Parameters.with("lender", lender)
                                .and("day", day)
                                .and("part", share.after())
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
