package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.ledger.Balances;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lenders have lent, at the end of any day: by what is known of it now. */
@Repository
@Transactional(readOnly = true)
class Portfolios {

    /** By what loans are put together. */
    enum By {
        OFFICER("cast(loan.officer_id as text)"),
        PRODUCT("loan.product"),
        COHORT("to_char(loan.disbursed_on, 'YYYY')");

        private final String column;

        By(String column) {
            this.column = column;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "loans.by." + slug();
        }
    }

    private static final String FIGURES = """
               count(*) as loans, coalesce(sum(span.principal), 0) as outstanding,
               coalesce(sum(span.principal) filter (where span.oldest < cast(:day as date) - 1), 0) as par1,
               coalesce(sum(span.principal) filter (where span.oldest < cast(:day as date) - 30), 0) as par30,
               coalesce(sum(span.principal) filter (where span.oldest < cast(:day as date) - 90), 0) as par90,
               coalesce(sum(span.principal) filter (where span.oldest < cast(:day as date) - 180), 0) as par180,
               coalesce(sum(span.principal) filter (where span.restructured), 0) as restructured,
               coalesce(sum(span.principal) filter (
                   where span.restructured
                     and (span.oldest is null or span.oldest >= cast(:day as date) - 30)), 0) as restructured_sound
        from loans.span
        join loans.loan on loan.lender_id = span.lender_id and loan.id = span.loan_id
        where span.lender_id = :lender
          and span.since <= :day
          and span.until > :day
          and span.principal > 0
        """;

    private final JdbcClient jdbc;
    private final Balances balances;

    Portfolios(JdbcClient jdbc, Balances balances) {
        this.jdbc = jdbc;
        this.balances = balances;
    }

    public Portfolio get(OrganisationId lender, LocalDate day) {
        return jdbc.sql("select cast(null as text) as \"group\", " + FIGURES)
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Portfolio.class)
                .single();
    }

    public List<Portfolio> list(OrganisationId lender, LocalDate day, By by) {
        return jdbc.sql("select " + by.column + " as \"group\", " + FIGURES
                        + " group by 1 order by outstanding desc, 1 limit 200")
                .paramSource(Parameters.with("lender", lender).and("day", day))
                .query(Portfolio.class)
                .list();
    }

    /** What was given up in the year before a day, in per cent of what was outstanding at its two ends on average. */
    public Optional<BigDecimal> writtenOff(OrganisationId lender, LocalDate day) {
        LocalDate before = day.minusYears(1);
        long average = (get(lender, day).outstanding() + get(lender, before).outstanding()) / 2;
        long lost = loss(lender, day) - loss(lender, before);
        return average == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(lost)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(average), 2, RoundingMode.HALF_UP));
    }

    private long loss(OrganisationId lender, LocalDate day) {
        return balances.of(lender, null, day).getOrDefault(Sums.LOSS, 0L);
    }
}
