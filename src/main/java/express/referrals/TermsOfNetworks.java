package express.referrals;

import express.base.NetworkId;
import express.base.Parameters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The terms that networks have decided on; the usual ones where they have not. */
@Repository
@Transactional
class TermsOfNetworks {

    private final JdbcClient jdbc;

    TermsOfNetworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Terms get(NetworkId network) {
        return jdbc.sql("""
            select answering, clarifying, appointing, meeting, helping, reminding
            from referrals.terms
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Terms.class)
                .optional()
                .orElse(Terms.USUAL);
    }

    void decide(NetworkId network, Terms terms) {
        jdbc.sql("""
            insert into referrals.terms (network_id, answering, clarifying, appointing, meeting, helping, reminding)
            values (:network, :answering, :clarifying, :appointing, :meeting, :helping, :reminding)
            on conflict (network_id) do update
            set answering = :answering, clarifying = :clarifying, appointing = :appointing, meeting = :meeting,
                helping = :helping, reminding = :reminding
            """).paramSource(Parameters.of(terms).and("network", network)).update();
    }
}
