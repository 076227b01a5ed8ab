package express.loans;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.loans.Names.Named;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Loans, as far as the viewer sees them: what is not theirs is not there. */
@Repository
@Transactional
class Loans {

    static final int PAGE = 50;

    private static final String ALL = """
        select lender_id as lender, id, number, application_id as application, borrower_id as borrower,
               officer_id as officer, keeper_id as keeper,
               exists (
                   select from loans.handing
                   where handing.lender_id = loan.lender_id
                     and handing.loan_id = loan.id
                     and (select base.person()) in (handing.from_id, handing.to_id)) as minded,
        """ + Called.COLUMN + """
               , language, product, product_version, currency, principal, months, rate,
               cast(agreement as text) as agreement, prepared_at, signed_on, version, state, disbursed_on, disbursed,
               cast(booked as text) as booked, booked_interest, booked_on
        from loans.loan
        """;

    private final JdbcClient jdbc;
    private final Names names;

    Loans(JdbcClient jdbc, Names names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** Numbers of a lender's loans count on; who prepares another at the same time waits for this one's. */
    void add(Loan it) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:numbers, 0))")
                .param("numbers", "loans.number " + it.lender().value())
                .query((row, number) -> number)
                .list();
        int number = jdbc.sql("""
            insert into loans.loan (
                lender_id, id, number, application_id, borrower_id, officer_id, called, language, product, product_version,
                currency, principal, months, rate, agreement, prepared_at, state, booked_on, branch)
            select :lender, :id, coalesce(max(number), 0) + 1, :application, :borrower, :officer, :called, :language,
                   :product, :productVersion, :currency, :principal, :months, :rate, cast(:agreement as jsonb),
                   :preparedAt, :state, :bookedOn,
                   coalesce((
                       select branch
                       from loans.desk
                       where desk.lender_id = :lender and desk.officer_id = :officer), '')
            from loans.loan
            where lender_id = :lender
            returning number
            """)
                .paramSource(Parameters.of(it))
                .query(Integer.class)
                .single();
        names.keep(it.lender(), List.of(new Named(it.id(), number, it.called())));
    }

    @Transactional(readOnly = true)
    public Loan get(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " where lender_id = :lender and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Loan.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Waits for those who do something with the same one, and not for those who only write a row that points to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    Loan lock(OrganisationId lender, UUID id) {
        return jdbc.sql(ALL + " where lender_id = :lender and id = :id for no key update")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Loan.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Several at once, always in the same order, so that nobody waits for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Loan> lock(OrganisationId lender, Collection<UUID> ids) {
        return jdbc.sql(ALL + " where lender_id = :lender and id = any (:ids) order by id for no key update")
                .paramSource(Parameters.with("lender", lender).and("ids", ids))
                .query(Loan.class)
                .list();
    }

    /** Somebody's own, the latest first. */
    @Transactional(readOnly = true)
    public List<Loan> listOf(PersonId borrower) {
        return jdbc.sql(ALL + """
            where borrower_id = :borrower
            order by id desc
            limit 100
            """)
                .paramSource(Parameters.with("borrower", borrower))
                .query(Loan.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Loan getOwn(PersonId borrower, UUID id) {
        return jdbc.sql(ALL + " where borrower_id = :borrower and id = :id")
                .paramSource(Parameters.with("borrower", borrower).and("id", id))
                .query(Loan.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<UUID> findByApplication(OrganisationId lender, UUID application) {
        return jdbc.sql("""
            select id
            from loans.loan
            where lender_id = :lender and application_id = :application
            """)
                .paramSource(Parameters.with("lender", lender).and("application", application))
                .query(UUID.class)
                .optional();
    }

    @Transactional(readOnly = true)
    boolean isTaken(OrganisationId lender, int number) {
        return jdbc.sql("""
            select exists (select from loans.loan where lender_id = :lender and number = :number)
            """)
                .paramSource(Parameters.with("lender", lender).and("number", number))
                .query(Boolean.class)
                .single();
    }

    /** One in the list of a lender. */
    record Line(
            UUID id,
            int number,
            String called,
            String currency,
            long principal,
            Standing.State state,
            @Nullable Long owed,
            @Nullable Long due,
            @Nullable LocalDate oldest,
            boolean restructured,
            @Nullable Long credit) {}

    static final String LINES = """
        select loan.id, loan.number,
        """ + Called.COLUMN + """
               , loan.currency, loan.principal, loan.state, span.principal as owed,
               span.due, span.oldest, coalesce(span.restructured, false) as restructured, span.credit
        from loans.loan
        left join loans.span on span.lender_id = loan.lender_id and span.loan_id = loan.id
            and span.since <= :today and span.until > :today
        where loan.lender_id = :lender
        """;

    /** In any of these states, the latest first, below a number. */
    @Transactional(readOnly = true)
    public List<Line> list(OrganisationId lender, List<Standing.State> states, LocalDate today, int below) {
        return jdbc.sql(LINES + """
              and loan.state = any (cast(:states as text[]))
              and loan.number < :below
            order by loan.number desc
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("states", states)
                        .and("today", today)
                        .and("below", below)
                        .and("most", PAGE + 1))
                .query(Line.class)
                .list();
    }

    /** Some, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<Line> list(OrganisationId lender, List<UUID> ids, LocalDate today) {
        return jdbc
                .sql(LINES + " and loan.id = any (cast(cast(:ids as text[]) as uuid[]))")
                .paramSource(Parameters.with("lender", lender)
                        .and("ids", ids.stream().map(UUID::toString).toList())
                        .and("today", today))
                .query(Line.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(it -> ids.indexOf(it.id())))
                .toList();
    }

    /** The one that the lender calls by a number, if there is one. */
    @Transactional(readOnly = true)
    public List<Line> list(OrganisationId lender, int number, LocalDate today) {
        return jdbc.sql(LINES + " and loan.number = :number")
                .paramSource(
                        Parameters.with("lender", lender).and("number", number).and("today", today))
                .query(Line.class)
                .list();
    }

    /** Paid back with more than was owed, which nobody gave back yet; the latest first, below a number. */
    @Transactional(readOnly = true)
    public List<Line> listOverpaid(OrganisationId lender, LocalDate today, int below) {
        return jdbc.sql(LINES + """
              and loan.overpaid > 0
              and loan.number < :below
            order by loan.number desc
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("today", today)
                        .and("below", below)
                        .and("most", PAGE + 1))
                .query(Line.class)
                .list();
    }

    /** More than so many days late, the longest first, from behind one on. */
    @Transactional(readOnly = true)
    public List<Line> listLate(
            OrganisationId lender, LocalDate today, int days, @Nullable LocalDate oldest, int above) {
        return jdbc.sql(LINES + """
              and span.principal > 0
              and span.oldest < :before
              and (cast(:oldest as date) is null or (span.oldest, loan.number) > (:oldest, :above))
            order by span.oldest, loan.number
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("today", today)
                        .and("before", today.minusDays(days))
                        .and("oldest", oldest)
                        .and("above", above)
                        .and("most", PAGE + 1))
                .query(Line.class)
                .list();
    }

    /** The name under the contract, which stays in it. */
    @Transactional(readOnly = true)
    public String signedBy(Loan it) {
        return jdbc.sql("select called from loans.loan where lender_id = :lender and id = :id")
                .paramSource(Parameters.with("lender", it.lender()).and("id", it.id()))
                .query(String.class)
                .single();
    }

    /** That both put their name to it. */
    void sign(Loan it, LocalDate on, String how) {
        jdbc.sql("""
            update loans.loan
            set signed_on = :on, signed_how = :how, version = version + 1
            where lender_id = :lender and id = :id
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("on", on)
                        .and("how", how))
                .update();
    }
}
