package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Nights.Share;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the nightly close could not book and put aside, and why: so that all others need not wait for it. */
@Repository
@Transactional
class Holding {

    private static final Logger LOG = LoggerFactory.getLogger(Holding.class);

    /** Why something was put aside. */
    enum Why {
        /** Nothing is kept of the loan for that day. */
        ROWS,
        /** The database refused what was computed for it, or it could not be computed. */
        REFUSED,
        /** Its nights went by without it. */
        LEFT,
        /** The books of the lender lack an account, or are not open: none of its loans could be booked. */
        ACCOUNT,
        /** None of its loans could be booked, and it is not because of one of them. */
        FAILED;

        String key() {
            return "loans.held." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that is put aside.
     *
     * @param loan nothing, if it is all of the lender
     * @param night the first that it was left out of
     */
    record Held(@Nullable UUID loan, @Nullable Integer number, LocalDate night, Why why) {

        boolean isLoan() {
            return loan != null;
        }

        UUID id() {
            return Objects.requireNonNull(loan);
        }

        int of() {
            return Objects.requireNonNull(number);
        }

        /** Whether the figures of the end of a day lack it. */
        boolean lacksOn(LocalDate day) {
            return loan != null && night.isBefore(day);
        }

        Share share() {
            return new Share(of() - 1, of());
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Holding(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** What is put aside now, the longest first. */
    @Transactional(readOnly = true)
    public List<Held> list(OrganisationId lender) {
        return jdbc.sql("""
            select held.loan_id as loan, loan.number, held.night_on as night, held.why
            from loans.held
            left join loans.loan on loan.lender_id = held.lender_id and loan.id = held.loan_id
            where held.lender_id = :lender and held.cleared_at is null
            order by held.night_on, loan.number nulls first
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Held.class)
                .list();
    }

    @Transactional(readOnly = true)
    public List<UUID> listLoans(OrganisationId lender) {
        return list(lender).stream()
                .flatMap(it -> Optional.ofNullable(it.loan()).stream())
                .toList();
    }

    /** How much is put aside at all lenders. */
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from loans.held where cleared_at is null")
                .query(Long.class)
                .single();
    }

    /** One loan, by its number. */
    public void hold(OrganisationId lender, int number, LocalDate night) {
        LOG.warn(
                "loan {} of lender {} is put aside in the night of {}: {}", number, lender.value(), night, Why.REFUSED);
        jdbc.sql("""
            insert into loans.held (lender_id, loan_id, night_on, why, since)
            select lender_id, id, :night, 'REFUSED', :now
            from loans.loan
            where lender_id = :lender and number = :number
            on conflict do nothing
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("number", number)
                        .and("night", night)
                        .and("now", time.instant()))
                .update();
    }

    /** All of a lender. */
    public void hold(OrganisationId lender, LocalDate night, Why why) {
        LOG.warn("no loan of lender {} is closed in the night of {}: {}", lender.value(), night, why);
        jdbc.sql("""
            insert into loans.held (lender_id, night_on, why, since)
            values (:lender, :night, :why, :now)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("night", night)
                        .and("why", why)
                        .and("now", time.instant()))
                .update();
    }

    /** Loans of a part that run, and of which nothing is kept for the day that was booked for all others. */
    @Transactional(propagation = Propagation.MANDATORY)
    void holdWithoutRows(OrganisationId lender, LocalDate night, Share share) {
        List<UUID> held = jdbc.sql("""
            insert into loans.held (lender_id, loan_id, night_on, why, since)
            select lender_id, id, :night, 'ROWS', :now
            from loans.loan
            where lender_id = :lender
              and number > :after
              and number <= :until
              and state in ('RUNNING', 'WITHDRAWN')
              and booked_on < :night
              and not exists (
                  select from loans.span
                  where span.lender_id = loan.lender_id and span.loan_id = loan.id and span.since <= :night)
            on conflict do nothing
            returning loan_id
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("night", night)
                        .and("after", share.after())
                        .and("until", share.until())
                        .and("now", time.instant()))
                .query(UUID.class)
                .list();
        held.forEach(it -> LOG.warn(
                "loan {} of lender {} is put aside in the night of {}: {}", it, lender.value(), night, Why.ROWS));
    }

    /** Loans that run and whose last booked day is before one that is over for all. */
    public void holdLeft(OrganisationId lender, LocalDate over) {
        jdbc.sql("""
            insert into loans.held (lender_id, loan_id, night_on, why, since)
            select lender_id, id, booked_on + 1, 'LEFT', :now
            from loans.loan
            where lender_id = :lender and state in ('RUNNING', 'WITHDRAWN') and booked_on < :over
            on conflict do nothing
            """)
                .paramSource(Parameters.with("lender", lender).and("over", over).and("now", time.instant()))
                .update();
    }

    /** Whether it was still put aside, and nobody else has it in hand. It is not, if this transaction comes to its end. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean clear(OrganisationId lender, UUID loan) {
        return jdbc.sql("""
            update loans.held
            set cleared_at = :now
            where lender_id = :lender and loan_id = :loan and cleared_at is null
            """)
                        .paramSource(Parameters.with("lender", lender)
                                .and("loan", loan)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** The nights of a lender went well, all but those of single loans. */
    public void clear(OrganisationId lender) {
        jdbc.sql("""
            update loans.held
            set cleared_at = :now
            where lender_id = :lender and loan_id is null and cleared_at is null
            """)
                .paramSource(Parameters.with("lender", lender).and("now", time.instant()))
                .update();
    }
}
