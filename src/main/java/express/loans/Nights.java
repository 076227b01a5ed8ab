package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Earning.Earned;
import express.loans.Holding.Held;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Closes the days of lenders, a part of the loans at a time. A part is done once, or, when it was cut short, not at all. Loans
 * of which something was written down later than that day had it done with that; those that are put aside are left out until
 * they are taken up again.
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

    /** In which a part lies in memory: the usual room would send it to the disk and back, once for each way it is looked at. */
    private static final String ROOM = "64MB";

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final Holding holding;
    private final Earning earning;
    private final InstantSource time;

    Nights(JdbcClient jdbc, Tallies tallies, Holding holding, Earning earning, InstantSource time) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.holding = holding;
        this.earning = earning;
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
        Earned all = earning.book(lender, day, share, aside);
        if (all.bare() > 0) {
            holding.holdWithoutRows(lender, day, share);
        }
        earning.post(lender, day, all);
        return true;
    }

    /** Whether the loans of a part could be booked: fails as that would. Nothing of it stays. */
    public void rehearse(OrganisationId lender, LocalDate day, Share share) {
        enter(lender);
        List<UUID> aside = holding.listLoans(lender);
        earning.book(lender, day, share, aside);
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
            Earned booked = earning.book(lender, day, it.share(), List.of());
            if (booked.bare() > 0) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return false;
            }
            earning.post(lender, day, booked);
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

    /** Nobody takes a loan up meanwhile, and nobody writes to several. */
    private void enter(OrganisationId lender) {
        jdbc.sql("""
            select pg_advisory_xact_lock_shared(hashtextextended(:held, 0)),
                   pg_advisory_xact_lock_shared(hashtextextended(:several, 0)), set_config('work_mem', :room, true)
            """)
                .param("held", held(lender))
                .param("several", Borrowings.several(lender))
                .param("room", ROOM)
                .query((row, number) -> number)
                .list();
    }

    private boolean begin(OrganisationId lender, LocalDate day, Share share) {
        enter(lender);
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
