package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
        select seq, id, kind, day_on, cents, means, keep, payments, first_due, free, rate, reverses, words, at, by_id as by
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

    private record Reversal(int reverses, int seq) {}

    /** From one on, by which other each was taken back. */
    @Transactional(readOnly = true)
    public Map<Integer, Integer> listReversals(Loan loan, int from) {
        return jdbc
                .sql("""
                    select reverses, seq
                    from loans.event
                    where lender_id = :lender and loan_id = :loan and reverses >= :from
                    """)
                .paramSource(Parameters.with("lender", loan.lender())
                        .and("loan", loan.id())
                        .and("from", from))
                .query(Reversal.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Reversal::reverses, Reversal::seq));
    }

    /** Of several loans of a lender, in the order in which they were written down. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Event>> list(OrganisationId lender, Collection<UUID> loans) {
        Map<UUID, List<Event>> found = new HashMap<>();
        jdbc.sql("""
            select loan_id, seq, id, kind, day_on, cents, means, keep, payments, first_due, free, rate, reverses, words, at, by_id
            from loans.event
            where lender_id = :lender and loan_id = any (:loans)
            order by loan_id, seq
            """)
                .paramSource(Parameters.with("lender", lender).and("loans", loans))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("loan_id", UUID.class), loan -> new ArrayList<>())
                            .add(event(row));
                });
        return found;
    }

    private static Event event(ResultSet row) throws SQLException {
        String means = row.getString("means");
        UUID by = row.getObject("by_id", UUID.class);
        return new Event(
                row.getInt("seq"),
                row.getObject("id", UUID.class),
                Event.Kind.valueOf(row.getString("kind")),
                row.getObject("day_on", LocalDate.class),
                row.getLong("cents"),
                means == null ? null : Event.Means.valueOf(means),
                Event.Keep.valueOf(row.getString("keep")),
                row.getInt("payments"),
                row.getObject("first_due", LocalDate.class),
                row.getBoolean("free"),
                row.getBigDecimal("rate"),
                row.getObject("reverses", Integer.class),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                by == null ? null : new PersonId(by));
    }

    /** One of a loan. */
    record Told(UUID loan, Event event) {}

    /** Of loans of one lender, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(OrganisationId lender, List<Told> told) {
        jdbc.sql("""
            insert into loans.event (
                lender_id, loan_id, seq, id, kind, day_on, cents, means, keep, payments, first_due, free, rate, reverses, words,
                at, by_id)
            select :lender, told.*
            from unnest(
                :loans, cast(cast(:seq as text[]) as int[]), cast(cast(:id as text[]) as uuid[]), cast(:kind as text[]),
                cast(cast(:dayOn as text[]) as date[]), cast(cast(:cents as text[]) as bigint[]), cast(:means as text[]),
                cast(:keep as text[]), cast(cast(:payments as text[]) as int[]),
                cast(cast(:firstDue as text[]) as date[]), cast(cast(:free as text[]) as boolean[]),
                cast(cast(:rate as text[]) as numeric[]), cast(cast(:reverses as text[]) as int[]), cast(:words as text[]),
                cast(cast(:at as text[]) as timestamptz[]), cast(cast(:by as text[]) as uuid[])) as told
            """)
                .paramSource(Parameters.each(told.stream().map(Told::event).toList(), Event.class)
                        .and("lender", lender)
                        .and("loans", told.stream().map(Told::loan).toList()))
                .update();
    }
}
