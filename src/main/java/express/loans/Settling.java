package express.loans;

import express.applications.Aftermath;
import express.applications.Aftermath.End;
import express.base.OrganisationId;
import express.base.Parameters;
import express.database.Acting;
import express.jobs.Routine;
import express.loans.Standing.State;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that a loan that ended ends for all: its application is not granted any more if nothing was paid out, and those who
 * stand surety hear that nothing is owed. What ended it can be taken back; then they hear that, too.
 */
@Component
class Settling implements Routine {

    static final String PURPOSE = "loans-settle";

    private static final int AT_ONCE = 200;

    /**
     * A loan of which it is not settled that it ended, or not settled that it goes on.
     *
     * @param ended whether nothing is owed of it
     */
    record Unsettled(OrganisationId lender, UUID loan, UUID application, State state, boolean ended) {}

    @Repository
    @Transactional
    static class Ends {

        private static final String UNSETTLED = """
            select lender, loan, application, state, ended
            from (
                select lender_id as lender, id as loan, application_id as application, state,
                       state in ('REPAID', 'CALLED_OFF') as ended
                from loans.loan
                where settled <> (state in ('REPAID', 'CALLED_OFF'))
                  and state <> 'WRITTEN_OFF'
                union all
                select lender_id, id, application_id, state, not settled
                from loans.loan
                where state = 'WRITTEN_OFF'
                  and settled <> (
                      coalesce(cast(booked ->> 'loan-loss' as bigint), 0)
                          + coalesce(cast(booked ->> 'loan-recovered' as bigint), 0) <= 0)) unsettled
            """;

        private final JdbcClient jdbc;

        Ends(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Transactional(readOnly = true)
        public List<Unsettled> list(UUID behind, int most) {
            return jdbc.sql(UNSETTLED + " where loan > :behind order by loan limit :most")
                    .paramSource(Parameters.with("behind", behind).and("most", most))
                    .query(Unsettled.class)
                    .list();
        }

        @Transactional(readOnly = true)
        public List<Unsettled> list(OrganisationId lender, UUID loan) {
            return jdbc.sql(UNSETTLED + " where lender = :lender and loan = :loan")
                    .paramSource(Parameters.with("lender", lender).and("loan", loan))
                    .query(Unsettled.class)
                    .list();
        }

        /** What they were told, also if it is otherwise again meanwhile: then they have to be told that. */
        public void settle(Unsettled it) {
            jdbc.sql("""
                update loans.loan
                set settled = :ended
                where lender_id = :lender and id = :loan
                """).paramSource(Parameters.of(it)).update();
        }
    }

    private final Ends ends;
    private final Aftermath aftermath;

    Settling(Ends ends, Aftermath aftermath) {
        this.ends = ends;
        this.aftermath = aftermath;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    /** A payment that is taken back at once is told to nobody. */
    @Override
    public Duration every() {
        return Duration.ofHours(3);
    }

    @Override
    public void run() {
        UUID behind = new UUID(0, 0);
        List<Unsettled> some;
        do {
            some = ends.list(behind, AT_ONCE);
            some.forEach(it -> ends.list(it.lender(), it.loan()).forEach(this::settle));
            behind = some.isEmpty() ? behind : some.getLast().loan();
        } while (some.size() == AT_ONCE);
    }

    /** One at once, after what ended it or took its end back is written. If it is cut short, the next run does it. */
    void settle(Loan loan) {
        Acting.inBackground(PURPOSE, () -> {
            ends.list(loan.lender(), loan.id()).forEach(this::settle);
            return true;
        });
    }

    /** Those concerned hear it first: who is told again hears nothing twice. */
    void settle(Unsettled it) {
        if (it.ended()) {
            aftermath.end(it.application(), it.state() == State.CALLED_OFF ? End.UNLENT : End.REPAID);
        } else {
            aftermath.resume(it.application());
        }
        ends.settle(it);
    }
}
