package express.loans;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What lenders report of a year, from what is kept for it whenever something happens: no loan is read. */
@Repository
@Transactional
class Years {

    private final JdbcClient jdbc;

    Years(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** @param loans of how many something is owed on that day */
    @Transactional(readOnly = true)
    public Year get(OrganisationId lender, LocalDate day, long loans) {
        return jdbc.sql("""
            select cast(:loans as bigint) - (
                       select coalesce(sum(more), 0)
                       from loans.beside
                       where lender_id = :lender and since <= :day and until > :day) as borrowers,
                   coalesce(sum(loans), 0) as lent, coalesce(sum(disbursed), 0) as disbursed
            from loans.lent
            where lender_id = :lender and day_on > :before and day_on <= :day
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("day", day)
                        .and("before", day.minusYears(1))
                        .and("loans", loans))
                .query(Year.class)
                .single();
    }

    /** On which days their borrowers owe several at once, from what holds of all their loans at the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(OrganisationId lender, Stream<Loan> loans) {
        List<PersonId> borrowers =
                loans.map(Loan::borrower).filter(Objects::nonNull).distinct().toList();
        if (!borrowers.isEmpty()) {
            ending().touched
                    .computeIfAbsent(lender, it -> new LinkedHashSet<>())
                    .addAll(borrowers);
        }
    }

    /** That of the transaction under way; of another that it began meanwhile it is another one. */
    private Ending ending() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Ending.class::isInstance)
                .map(Ending.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var begun = new Ending();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    /**
     * What waits until all else of a transaction is done. It takes locks that other borrowers share; who has them waits for no loan
     * any more, so that no two wait for each other, however many loans they write to one after another.
     */
    private final class Ending implements TransactionSynchronization {

        private final Map<OrganisationId, Set<PersonId>> touched = new LinkedHashMap<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            touched.forEach(Years.this::write);
        }
    }

    private void write(OrganisationId lender, Set<PersonId> borrowers) {
        jdbc.sql("select loans.keep_beside(:lender, cast(:borrowers as uuid[]))")
                .paramSource(Parameters.with("lender", lender).and("borrowers", borrowers))
                .query((row, number) -> number)
                .list();
    }

    /** Puts together what was written of each day until now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void finish(OrganisationId lender) {
        jdbc.sql("""
            with gone as (
                delete from loans.lent
                where lender_id = :lender
                  and day_on in (
                      select day_on
                      from loans.lent
                      where lender_id = :lender
                      group by day_on
                      having count(*) > 1)
                returning day_on, loans, disbursed)
            insert into loans.lent (lender_id, day_on, loans, disbursed)
            select :lender, day_on, sum(loans), sum(disbursed)
            from gone
            group by day_on
            having sum(loans) <> 0 or sum(disbursed) <> 0
            """).paramSource(Parameters.with("lender", lender)).update();
    }
}
