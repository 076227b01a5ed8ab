package express.applications;

import express.base.OrganisationId;
import express.base.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lenders have decided otherwise than usual. */
@Repository
@Transactional
class TermsOfLenders {

    private final JdbcClient jdbc;

    TermsOfLenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Terms get(OrganisationId lender) {
        return jdbc.sql("""
            select burden, invitation
            from applications.terms
            where lender_id = :lender
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Terms.class)
                .optional()
                .orElse(Terms.USUAL);
    }

    void decide(OrganisationId lender, Terms terms) {
        jdbc.sql("""
            insert into applications.terms (lender_id, burden, invitation)
            values (:lender, :burden, :invitation)
            on conflict (lender_id) do update
            set burden = excluded.burden, invitation = excluded.invitation
            """).paramSource(Parameters.of(terms).and("lender", lender)).update();
    }
}
