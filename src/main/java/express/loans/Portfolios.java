package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Balances;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lenders have lent, at the end of any day: by what is known of it now. Days that the nightly close added up are read as
 * they were added up; others are computed from the loans.
 */
@Repository
@Transactional(readOnly = true)
class Portfolios {

    static final String WITH = "with";
    static final String WITHOUT = "without";

    /** By what loans are put together. */
    enum By {
        PRODUCT("product", "loan.product"),
        OFFICER("cast(officer_id as text)", "cast(loan.officer_id as text)"),
        BRANCH("branch", "loan.branch"),
        COHORT("to_char(cohort, 'YYYY-Q')", "to_char(loan.disbursed_on, 'YYYY-Q')"),
        /** As far as applicants told the lender that somebody accompanies them; it is not added up. */
        MENTORING("null", "null");

        private final String column;
        private final String ofLoan;

        By(String column, String ofLoan) {
            this.column = column;
            this.ofLoan = ofLoan;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "loans.by." + slug();
        }

        /** The same of a loan that is not added up. */
        String ofLoan() {
            return ofLoan;
        }

        static Optional<By> of(String typed) {
            return Arrays.stream(values()).filter(it -> it.slug().equals(typed)).findFirst();
        }
    }

    private static final String FIGURES = """
               coalesce(sum(loans), 0) as loans, coalesce(sum(principal), 0) as outstanding,
               coalesce(sum(principal) filter (where bucket >= 1), 0) as par1,
               coalesce(sum(principal) filter (where bucket >= 2), 0) as par30,
               coalesce(sum(principal) filter (where bucket >= 3), 0) as par90,
               coalesce(sum(principal) filter (where bucket >= 4), 0) as par180,
               coalesce(sum(principal) filter (where restructured), 0) as restructured,
               coalesce(sum(principal) filter (where restructured and bucket <= 1), 0) as restructured_sound
        """;

    private static final String COUNTED = """
        from (
            select cell, bucket, restructured, loans, principal
            from loans.tally
            where lender_id = :lender and day_on = :day
            union all
            select cell, bucket, restructured, loans, principal
            from loans.correction
            where lender_id = :lender and since <= :day and until > :day) counted
        join loans.cell on cell.lender_id = :lender and cell.id = counted.cell
        """;

    private static final String COMPUTED = """
        from (
            select loan.officer_id, loan.branch, loan.product, loan.application_id,
                   cast(date_trunc('quarter', loan.disbursed_on) as date) as cohort, 1 as loans, span.principal,
                   span.restructured, loans.bucket(span.oldest, :day) as bucket
            from loans.span
            join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
            where span.lender_id = :lender
              and span.since <= :day
              and span.until > :day
              and span.principal > 0) computed
        """;

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final Balances balances;

    Portfolios(JdbcClient jdbc, Tallies tallies, Balances balances) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.balances = balances;
    }

    /** How far the nightly close has come. */
    public Optional<LocalDate> closed(OrganisationId lender) {
        return tallies.findClosed(lender);
    }

    private record Begun(LocalDate day, int done, int highest) {

        Closing closing() {
            int parts = Nights.Share.of(highest, NightlyClose.MOST).size();
            return new Closing(day, done, Math.max(done, parts));
        }
    }

    /** A night that is not over, and how many of its parts are. */
    record Closing(LocalDate day, int done, int parts) {}

    /** The night that is being closed; nothing, if the last that was begun is over. */
    public Optional<Closing> closing(OrganisationId lender) {
        return jdbc.sql("""
            select night.day_on as day, count(*) as done,
                   (select coalesce(max(number), 0) from loans.loan where lender_id = :lender) as highest
            from loans.night
            where night.lender_id = :lender
              and night.day_on = (select max(day_on) from loans.night where lender_id = :lender)
              and not exists (
                  select from loans.counted
                  where counted.lender_id = :lender and counted.day_on > night.day_on)
            group by night.day_on
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Begun.class)
                .optional()
                .map(Begun::closing);
    }

    public Portfolio get(OrganisationId lender, LocalDate day) {
        return jdbc.sql("select cast(null as text) as \"group\", " + FIGURES + source(lender, day))
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Portfolio.class)
                .single();
    }

    private String source(OrganisationId lender, LocalDate day) {
        return tallies.isWhole(lender, day) ? COUNTED : COMPUTED;
    }

    public List<Portfolio> list(OrganisationId lender, LocalDate day, By by) {
        return list(lender, day, by, source(lender, day));
    }

    /** From the loans themselves, also where they are added up. */
    List<Portfolio> compute(OrganisationId lender, LocalDate day, By by) {
        return list(lender, day, by, COMPUTED);
    }

    private List<Portfolio> list(OrganisationId lender, LocalDate day, By by, String source) {
        return jdbc.sql("select " + by.column + " as \"group\", " + FIGURES + source
                        + " group by 1 having sum(loans) <> 0 order by outstanding desc, 1 limit 200")
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Portfolio.class)
                .list();
    }

    /** Loans that came from these applications, and all others. */
    public List<Portfolio> split(OrganisationId lender, LocalDate day, List<UUID> applications) {
        Portfolio with = jdbc.sql("select 'with' as \"group\", " + FIGURES + COMPUTED
                        + " where application_id = any (cast(cast(:applications as text[]) as uuid[]))")
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and(
                                "applications",
                                applications.stream().map(UUID::toString).toList()))
                .query(Portfolio.class)
                .single();
        return List.of(with, get(lender, day).without(with));
    }

    /** What was given up in the year before a day, in per cent of what was outstanding at its two ends on average. */
    public Optional<BigDecimal> writtenOff(OrganisationId lender, LocalDate day) {
        LocalDate before = day.minusYears(1);
        long average = (get(lender, day).outstanding() + get(lender, before).outstanding()) / 2;
        long lost = balances.on(lender, Sums.LOSS, day) - balances.on(lender, Sums.LOSS, before);
        return average == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(lost)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(average), 2, RoundingMode.HALF_UP));
    }

    /**
     * What lenders report who hold to the Code, of the year before a day.
     *
     * @param borrowers who owe something at its end
     * @param lent how many loans were paid out first in that year
     * @param disbursed what was paid out of these
     */
    record Year(long borrowers, long lent, long disbursed) {

        long average() {
            return lent == 0 ? 0 : disbursed / lent;
        }
    }

    public Year year(OrganisationId lender, LocalDate day) {
        long borrowers = get(lender, day).loans() - besides(lender, day);
        return jdbc.sql("""
            select cast(:borrowers as bigint) as borrowers, count(*) as lent, coalesce(sum(disbursed), 0) as disbursed
            from loans.loan
            where lender_id = :lender and disbursed_on > :before and disbursed_on <= :day
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and("before", day.minusYears(1))
                        .and("borrowers", borrowers))
                .query(Year.class)
                .single();
    }

    /** How many loans go on beside another of the same borrower: only those of borrowers who had several are looked at. */
    private long besides(OrganisationId lender, LocalDate day) {
        return jdbc.sql("""
            select coalesce(sum(loans - 1), 0)
            from (
                select loan.borrower_id, count(*) as loans
                from loans.loan
                cross join lateral (
                    select principal
                    from loans.span
                    where span.lender_id = loan.lender_id and span.loan_id = loan.id and span.since <= :day
                    order by span.since desc
                    limit 1) held
                where loan.lender_id = :lender
                  and loan.disbursed_on <= :day
                  and held.principal > 0
                  and loan.borrower_id in (
                    select borrower_id
                    from loans.loan
                    where lender_id = :lender and disbursed_on <= :day and borrower_id is not null
                    group by borrower_id
                    having count(*) > 1)
                group by loan.borrower_id) several
            """)
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Long.class)
                .single();
    }
}
