package express.committee;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Role;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules of each lender's committee. */
@Repository
@Transactional
class RuleBook {

    private final JdbcClient jdbc;
    private final Trail trail;

    RuleBook(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    private record Row(int quorum, BigDecimal pairFrom, int version) {}

    private record Ceiling(Role role, BigDecimal amount) {}

    @Transactional(readOnly = true)
    public Rules get(OrganisationId lender) {
        return jdbc.sql("""
            select quorum, pair_from as "pairFrom", version
            from committee.rule
            where lender_id = :lender
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Row.class)
                .optional()
                .map(row -> new Rules(row.quorum(), ceilings(lender), row.pairFrom(), row.version()))
                .orElse(Rules.USUAL);
    }

    private Ceilings ceilings(OrganisationId lender) {
        Map<Role, BigDecimal> amounts = new EnumMap<>(Role.class);
        jdbc.sql("""
            select role, amount
            from committee.ceiling
            where lender_id = :lender
            """)
                .paramSource(Parameters.with("lender", lender))
                .query(Ceiling.class)
                .list()
                .forEach(it -> amounts.put(it.role(), it.amount()));
        return new Ceilings(amounts);
    }

    /** Whether nobody else set them since the version that these carry. */
    public boolean set(OrganisationId lender, Rules rules) {
        int set = jdbc.sql("""
            insert into committee.rule (lender_id, quorum, pair_from)
            values (:lender, :quorum, :pairFrom)
            on conflict (lender_id) do update
            set quorum = :quorum, pair_from = :pairFrom, version = rule.version + 1
            where rule.version = :seen
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("quorum", rules.quorum())
                        .and("pairFrom", rules.pairFrom())
                        .and("seen", rules.version()))
                .update();
        if (set == 0) {
            return false;
        }
        jdbc.sql("delete from committee.ceiling where lender_id = :lender")
                .paramSource(Parameters.with("lender", lender))
                .update();
        rules.ceilings()
                .amounts()
                .forEach((role, amount) -> jdbc.sql("""
                    insert into committee.ceiling (lender_id, role, amount)
                    values (:lender, :role, :amount)
                    """)
                        .paramSource(Parameters.with("lender", lender)
                                .and("role", role)
                                .and("amount", amount))
                        .update());
        trail.note(lender.value(), Act.CHANGED, "committee rules", rules.toString());
        return true;
    }
}
