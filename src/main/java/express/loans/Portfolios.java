package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Balances;
import express.loans.Years.Year;
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
        """;

    private static final String BY_CELL =
            COUNTED + " join loans.cell on cell.lender_id = :lender and cell.id = counted.cell ";

    private static final String COMPUTED = """
        from (
            select loan.officer_id, loan.branch, loan.product,
                   cast(date_trunc('quarter', loan.disbursed_on) as date) as cohort, 1 as loans, span.principal,
                   span.restructured, loans.bucket(span.oldest, :day) as bucket
            from loans.span
            join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
            where span.lender_id = :lender
              and span.since <= :day
              and span.until > :day
              and span.principal > 0) computed
        """;

    /** Only these are looked at, and of each only what holds on the day. */
    private static final String ACCOMPANIED = """
        from (
            select 1 as loans, held.principal, held.restructured, loans.bucket(held.oldest, :day) as bucket
            from loans.loan
            cross join lateral (
                select principal, oldest, restructured
                from loans.span
                where span.lender_id = loan.lender_id and span.loan_id = loan.id and span.since <= :day
                order by span.since desc
                limit 1) held
            where loan.lender_id = :lender
              and loan.application_id = any (cast(:applications as uuid[]))
              and held.principal > 0) accompanied
        """;

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final Balances balances;
    private final Years years;

    Portfolios(JdbcClient jdbc, Tallies tallies, Balances balances, Years years) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.balances = balances;
        this.years = years;
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
        return jdbc.sql("select cast(null as text) as \"group\", " + FIGURES
                        + (tallies.isWhole(lender, day) ? COUNTED : COMPUTED))
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Portfolio.class)
                .single();
    }

    public List<Portfolio> list(OrganisationId lender, LocalDate day, By by) {
        return list(lender, day, by, tallies.isWhole(lender, day) ? BY_CELL : COMPUTED);
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
    public List<Portfolio> split(OrganisationId lender, LocalDate day, Portfolio all, List<UUID> applications) {
        Portfolio with = jdbc.sql("select 'with' as \"group\", " + FIGURES + ACCOMPANIED)
                .paramSource(Parameters.with("lender", lender).and("day", day).and("applications", applications))
                .query(Portfolio.class)
                .single();
        return List.of(with, all.without(with));
    }

    /** What was given up in the year before a day, in per cent of what was outstanding at its two ends on average. */
    public Optional<BigDecimal> writtenOff(OrganisationId lender, LocalDate day, Portfolio all) {
        LocalDate before = day.minusYears(1);
        long average = (all.outstanding() + get(lender, before).outstanding()) / 2;
        long lost = balances.on(lender, Sums.LOSS, day) - balances.on(lender, Sums.LOSS, before);
        return average == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(lost)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(average), 2, RoundingMode.HALF_UP));
    }

    /** What lenders report who hold to the Code, of the year before a day. */
    public Year year(OrganisationId lender, LocalDate day, Portfolio all) {
        return years.get(lender, day, all.loans());
    }
}
