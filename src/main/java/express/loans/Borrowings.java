package express.loans;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which loans there are and what is expected of them: for modules that pay and are paid. */
@Repository
@Transactional(readOnly = true)
public class Borrowings {

    static final String ALL = """
        select lender_id as lender, id, number,
        """ + Called.COLUMN + """
               , language, borrower_id as borrower, currency,
               state in ('RUNNING', 'WITHDRAWN', 'WRITTEN_OFF') as open
        from loans.loan
        """;

    private final JdbcClient jdbc;

    Borrowings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A loan, as those need it who move its money.
     *
     * @param called the borrower's name, as in the contract
     * @param open whether something may still come in for it
     */
    public record Borrowed(
            OrganisationId lender,
            UUID id,
            int number,
            String called,
            Locale language,
            @Nullable PersonId borrower,
            String currency,
            boolean open) {}

    public Borrowed get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " where lender_id = :lender and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Borrowed.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * For who writes to several loans one after another, before they have any in hand: of those of a lender who do, one at a time
     * does, and no night has a part of its loans in hand meanwhile, in an order of its own. So no two wait for each other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(OrganisationId lender) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:several, 0))")
                .param("several", several(lender))
                .query((row, number) -> number)
                .list();
    }

    /** What nights share, and who writes to several loans has alone. */
    static String several(OrganisationId lender) {
        return "loans.several " + lender.value();
    }

    /** Nothing happens to these loans until the transaction ends but what it does itself. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(OrganisationId lender, Collection<UUID> ids) {
        jdbc.sql("""
            select id
            from loans.loan
            where lender_id = :lender and id = any (cast(cast(:ids as text[]) as uuid[]))
            order by id
            for no key update
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("ids", ids.stream().map(UUID::toString).toList()))
                .query(UUID.class)
                .list();
    }

    public List<Borrowed> list(OrganisationId lender, Collection<UUID> ids) {
        return jdbc.sql(ALL + """
            where lender_id = :lender and id = any (cast(cast(:ids as text[]) as uuid[]))
            order by number
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("ids", ids.stream().map(UUID::toString).toList()))
                .query(Borrowed.class)
                .list();
    }

    /** By the numbers by which the lender calls them. */
    public List<Borrowed> listNumbered(OrganisationId lender, Collection<Integer> numbers) {
        return jdbc.sql(ALL + """
            where lender_id = :lender and number = any (cast(cast(:numbers as text[]) as int[]))
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("numbers", numbers.stream().map(String::valueOf).toList()))
                .query(Borrowed.class)
                .list();
    }

    public Optional<Borrowed> findNumbered(OrganisationId lender, int number) {
        return listNumbered(lender, List.of(number)).stream().findFirst();
    }

    /**
     * What was signed to be paid out by bank.
     *
     * @param number of what was written down about it
     * @param cents without what is kept back
     */
    public record PaidOut(UUID payout, UUID loan, int number, long cents) {}

    private static final String PAID_OUT = """
        select payout.id as payout, payout.loan_id as loan, payout.event_seq as number,
               payout.cents - case
                   when exists (
                       select from loans.event first
                       where first.lender_id = payout.lender_id
                         and first.loan_id = payout.loan_id
                         and first.kind = 'DISBURSED'
                         and first.seq < payout.event_seq
                         and loans.stands(first.lender_id, first.loan_id, first.seq)) then 0
                   else cast(loan.agreement ->> 'upFront' as bigint) end as cents
        from loans.payout
        join loans.loan on loan.lender_id = payout.lender_id and loan.id = payout.loan_id
        where payout.lender_id = :lender
          and payout.means = 'BANK'
          and payout.signed_at is not null
          and not payout.afterwards
          and loans.stands(payout.lender_id, payout.loan_id, payout.event_seq)
        """;

    private static final String BUT = PAID_OUT + " and payout.id <> all (cast(cast(:sent as text[]) as uuid[])) ";

    private static final String IN_TURN = " order by payout.id limit 500";

    /** All but some, who waits longest first; unless it was taken back. */
    public List<PaidOut> listPaidOutBut(OrganisationId lender, Collection<UUID> sent) {
        return jdbc.sql(BUT + IN_TURN)
                .paramSource(Parameters.with("lender", lender)
                        .and("sent", sent.stream().map(UUID::toString).toList()))
                .query(PaidOut.class)
                .list();
    }

    /** The same of some loans, so that those of which an account is known do not wait behind others. */
    public List<PaidOut> listPaidOutBut(OrganisationId lender, Collection<UUID> sent, Collection<UUID> loans) {
        return jdbc.sql(BUT + " and payout.loan_id = any (cast(cast(:loans as text[]) as uuid[]))" + IN_TURN)
                .paramSource(Parameters.with("lender", lender)
                        .and("sent", sent.stream().map(UUID::toString).toList())
                        .and("loans", loans.stream().map(UUID::toString).toList()))
                .query(PaidOut.class)
                .list();
    }

    /** Of some loans; unless it was taken back. */
    public List<PaidOut> listPaidOut(OrganisationId lender, Collection<UUID> loans) {
        return jdbc.sql(PAID_OUT + " and payout.loan_id = any (cast(cast(:loans as text[]) as uuid[]))")
                .paramSource(Parameters.with("lender", lender)
                        .and("loans", loans.stream().map(UUID::toString).toList()))
                .query(PaidOut.class)
                .list();
    }

    /**
     * A payment by bank that somebody wrote down by hand.
     *
     * @param number of what was written down about it
     */
    public record Noted(UUID loan, int number, long cents, LocalDate day) {}

    /** Of loans, on days between two; without those that were taken back. */
    public List<Noted> listNoted(OrganisationId lender, Collection<UUID> loans, LocalDate from, LocalDate until) {
        return jdbc.sql("""
            select loan_id as loan, seq as number, cents, day_on as day
            from loans.event
            where lender_id = :lender
              and loan_id = any (cast(cast(:loans as text[]) as uuid[]))
              and kind = 'REPAID'
              and means = 'BANK'
              and by_id is not null
              and day_on between :from and :until
              and loans.stands(lender_id, loan_id, seq)
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("loans", loans.stream().map(UUID::toString).toList())
                        .and("from", from)
                        .and("until", until))
                .query(Noted.class)
                .list();
    }

    /**
     * What was given back by bank.
     *
     * @param number by which the lender calls the loan
     * @param seq of what was written down about it
     */
    public record Refunded(UUID loan, int number, int seq, long cents, LocalDate day, String called) {

        /** Whether somebody has the name of the borrower, in any order of its words. */
        public boolean isOf(String name) {
            String plain = Plain.of(name);
            return !plain.isEmpty() && plain.equals(Plain.of(called));
        }
    }

    /** On days between two; without those that were taken back. */
    public List<Refunded> listRefunded(OrganisationId lender, LocalDate from, LocalDate until) {
        return jdbc.sql("""
            select event.loan_id as loan, loan.number, event.seq, event.cents, event.day_on as day,
            """ + Called.COLUMN + """
            from loans.event
            join loans.loan on loan.lender_id = event.lender_id and loan.id = event.loan_id
            where event.lender_id = :lender
              and event.kind = 'REFUNDED'
              and event.means = 'BANK'
              and event.day_on between :from and :until
              and loans.stands(event.lender_id, event.loan_id, event.seq)
            order by event.day_on, loan.number, event.seq
            limit 1000
            """)
                .paramSource(Parameters.with("lender", lender).and("from", from).and("until", until))
                .query(Refunded.class)
                .list();
    }

    /**
     * What is to be paid.
     *
     * @param last whether nothing is due afterwards
     */
    public record Expected(UUID loan, LocalDate dueOn, long cents, boolean last) {}

    /** What falls due of loans within days, as far as it is not paid. */
    public List<Expected> listExpected(OrganisationId lender, Collection<UUID> loans, LocalDate from, LocalDate until) {
        return jdbc.sql("""
            select loan_id as loan, due_on, missing as cents,
                   not exists (
                       select from loans.instalment later
                       where later.lender_id = instalment.lender_id
                         and later.loan_id = instalment.loan_id
                         and later.due_on > instalment.due_on) as last
            from loans.instalment
            where lender_id = :lender
              and loan_id = any (cast(cast(:loans as text[]) as uuid[]))
              and missing > 0
              and due_on between :from and :until
            order by due_on, loan_id
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("loans", loans.stream().map(UUID::toString).toList())
                        .and("from", from)
                        .and("until", until))
                .query(Expected.class)
                .list();
    }

    /** Somebody's own. */
    public Borrowed getOwn(PersonId borrower, UUID id) {
        return jdbc.sql(ALL + " where borrower_id = :borrower and id = :id")
                .paramSource(Parameters.with("borrower", borrower).and("id", id))
                .query(Borrowed.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * What is missing of a loan on a day.
     *
     * @param oldest since when; nothing, if nothing is late
     */
    public record Missing(long cents, @Nullable LocalDate oldest) {}

    public Missing missing(OrganisationId lender, UUID id, LocalDate day) {
        return jdbc.sql("""
            select coalesce(sum(missing), 0) as cents, min(due_on) filter (where due_on < :day) as oldest
            from loans.instalment
            where lender_id = :lender and loan_id = :loan and missing > 0 and due_on <= :day
            """)
                .paramSource(Parameters.with("lender", lender).and("loan", id).and("day", day))
                .query(Missing.class)
                .single();
    }
}
