package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.loans.Portfolios.By;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which loans make up the figures of a portfolio. */
@Repository
@Transactional(readOnly = true)
class BehindFigures {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Tallies tallies;

    BehindFigures(JdbcClient jdbc, Tallies tallies) {
        this.jdbc = jdbc;
        this.tallies = tallies;
    }

    /** Loans of which something is owed on a day, or of which something happened in the year before. */
    enum Of {
        OWED(null, " and held.principal > 0"),
        LENT("loans.figures.lent", " and loan.disbursed_on > :year"),
        /** At risk by one reason or the other. */
        BOTH("loans.portfolio.both", " and held.principal > 0 and (held.oldest < :month or held.restructured)"),
        LOST("loans.portfolio.off", """
             and loan.state = 'WRITTEN_OFF'
             and exists (
                  select from loans.event
                  where event.lender_id = loan.lender_id
                    and event.loan_id = loan.id
                    and event.kind = 'WRITTEN_OFF'
                    and event.day_on > :year
                    and event.day_on <= :day
                    and loans.stands(event.lender_id, event.loan_id, event.seq))
            """);

        private final @Nullable String key;
        private final String where;

        Of(@Nullable String key, String where) {
            this.key = key;
            this.where = where;
        }

        /** How the figure is called. */
        @Nullable
        String key() {
            return key;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Of of(String typed) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(typed))
                    .findFirst()
                    .orElse(OWED);
        }
    }

    /**
     * The loans behind a figure.
     *
     * @param group nothing for all
     * @param late more than so many days; nothing below zero
     * @param restructured only those with a new plan
     * @param of which figure it is
     */
    record Behind(LocalDate day, By by, Optional<String> group, int late, boolean restructured, Of of) {

        private boolean isRare() {
            return late >= 0 || restructured;
        }

        private int bucket() {
            return late < 0 ? 0 : Piece.bucket(late + 1);
        }
    }

    /** Where loans are added up it is known among which others to look for few. */
    private static final String CELLS = """
         and loan.cell in (
              select cell
              from loans.tally
              where lender_id = :lender
                and day_on = :day
                and bucket >= :bucket
                and (restructured or not :restructured)
              union
              select cell
              from loans.correction
              where lender_id = :lender and since <= :day and until > :day)
        """;

    /** By their numbers, above one. */
    public List<Loans.Line> list(OrganisationId lender, Behind it, List<UUID> applications, int above) {
        String group = it.group().orElse("");
        String where = it.group().isEmpty()
                ? ""
                : it.by() == By.MENTORING
                        ? " and (loan.application_id = any (cast(:applications as uuid[])))"
                                + (group.equals(Portfolios.WITHOUT) ? " = false" : "")
                        : " and coalesce(" + it.by().ofLoan() + ", '') = :group";
        if (it.late() >= 0) {
            where += " and held.oldest < :before";
        }
        if (it.restructured()) {
            where += " and held.restructured";
        }
        if (it.isRare() && tallies.isWhole(lender, it.day())) {
            where += CELLS;
        }
        return jdbc.sql("select loan.id, loan.number, " + Called.COLUMN + """
                               , loan.currency, loan.principal, loan.state, held.principal as owed, held.due, held.oldest,
                               held.restructured, held.credit
                        from loans.loan
                        cross join lateral (
                            select principal, due, oldest, restructured, credit
                            from loans.span
                            where span.lender_id = loan.lender_id and span.loan_id = loan.id and span.since <= :day
                            order by span.since desc
                            limit 1) held
                        where loan.lender_id = :lender
                          and loan.number > :above
                          and loan.disbursed_on <= :day
                        """ + it.of().where + where
                        + " order by loan.number limit :most")
                .paramSource(Parameters.with("lender", lender)
                        .and("day", it.day())
                        .and("before", it.day().minusDays(Math.max(0, it.late())))
                        .and("month", it.day().minusDays(30))
                        .and("year", it.day().minusYears(1))
                        .and("bucket", it.bucket())
                        .and("restructured", it.restructured())
                        .and("group", group)
                        .and("applications", applications)
                        .and("above", above)
                        .and("most", PAGE + 1))
                .query(Loans.Line.class)
                .list();
    }
}
