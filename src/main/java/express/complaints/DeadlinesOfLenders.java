package express.complaints;

import express.base.OrganisationId;
import express.base.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lenders have set themselves otherwise than usual. */
@Repository
@Transactional
class DeadlinesOfLenders {

    private final JdbcClient jdbc;

    DeadlinesOfLenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Deadlines get(OrganisationId lender) {
        return jdbc.sql("""
            select acknowledging, answering, beyond
            from complaints.deadline
            where lender_id = :lender
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Deadlines.class)
                .optional()
                .orElse(Deadlines.USUAL);
    }

    /** For complaints that come from now on. */
    public void set(OrganisationId lender, Deadlines deadlines) {
        jdbc.sql("""
            insert into complaints.deadline (lender_id, acknowledging, answering, beyond)
            values (:lender, :acknowledging, :answering, :beyond)
            on conflict (lender_id) do update
            set acknowledging = excluded.acknowledging, answering = excluded.answering, beyond = excluded.beyond
            """)
                .paramSource(Parameters.of(deadlines).and("lender", lender))
                .update();
    }
}
