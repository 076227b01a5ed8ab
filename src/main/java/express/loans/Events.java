package express.loans;

import express.base.Parameters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to loans. It is only ever added to. */
@Repository
@Transactional
class Events {

    static final int PAGE = 50;

    private static final String ALL = """
        select seq, id, kind, day_on, cents, means, keep, payments, first_due, free, reverses, words, at, by_id as by
        from loans.event
        where lender_id = :lender and loan_id = :loan
        """;

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All, in the order in which they were written down. */
    @Transactional(readOnly = true)
    public List<Event> list(Loan loan) {
        return jdbc.sql(ALL + " order by seq")
                .paramSource(Parameters.with("lender", loan.lender()).and("loan", loan.id()))
                .query(Event.class)
                .list();
    }

    /** The latest first, below a number. */
    @Transactional(readOnly = true)
    public List<Event> listLatest(Loan loan, int below) {
        return jdbc.sql(ALL + " and seq < :below order by seq desc limit :most")
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("below", below)
                        .and("most", PAGE + 1))
                .query(Event.class)
                .list();
    }

    /** From one on, which were taken back by another. */
    @Transactional(readOnly = true)
    public List<Integer> listReversed(Loan loan, int from) {
        return jdbc.sql("""
            select reverses
            from loans.event
            where lender_id = :lender and loan_id = :loan and reverses >= :from
            """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("from", from))
                .query(Integer.class)
                .list();
    }

    /** Many in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Loan loan, List<Event> events) {
        jdbc.sql("""
            insert into loans.event (
                lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, first_due, free, reverses, words,
                at, by_id)
            select :lender, :loan, told.*
            from unnest(
                cast(cast(:seq as text[]) as int[]), cast(cast(:id as text[]) as uuid[]), cast(:kind as text[]),
                cast(cast(:dayOn as text[]) as date[]), cast(cast(:cents as text[]) as bigint[]), cast(:means as text[]),
                cast(:keep as text[]), cast(cast(:payments as text[]) as int[]),
                cast(cast(:firstDue as text[]) as date[]), cast(cast(:free as text[]) as boolean[]),
                cast(cast(:reverses as text[]) as int[]), cast(:words as text[]),
                cast(cast(:at as text[]) as timestamptz[]), cast(cast(:by as text[]) as uuid[])) as told
            """)
                .paramSource(Parameters.each(events, Event.class)
                        .and("lender", loan.lender())
                        .and("loan", loan.id()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(Loan loan, Event it) {
        jdbc.sql("""
            insert into loans.event (
                lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, first_due, free, reverses, words,
                at, by_id)
            values (
                :lender, :loan, :seq, :id, :kind, :dayOn, :cents, :means, :keep, :payments, :firstDue, :free, :reverses,
                :words, :at, :by)
            """)
                .paramSource(Parameters.of(it).and("lender", loan.lender()).and("loan", loan.id()))
                .update();
    }
}
