package express.conduct;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How lenders judged themselves; of those that are open each has one. */
@Repository
@Transactional
class SelfAssessments {

    private static final String ALL = """
        select id, lender_id as lender, code, begun_at, begun_by, closed_at
        from conduct.assessment
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    SelfAssessments(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<SelfAssessment> list(OrganisationId lender) {
        return jdbc.sql(ALL + " order by id desc limit 100")
                .paramSource(Parameters.with("lender", lender))
                .query(SelfAssessment.class)
                .list();
    }

    @Transactional(readOnly = true)
    public SelfAssessment get(OrganisationId lender, UUID id) {
        return one(ALL + " and id = :id", lender, id);
    }

    /** Makes who else would write or close it wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    SelfAssessment lock(OrganisationId lender, UUID id) {
        return one(ALL + " and id = :id for update", lender, id);
    }

    private SelfAssessment one(String sql, OrganisationId lender, UUID id) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(SelfAssessment.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The one that is open, begun now if there was none; of two who begin at once both get the same. */
    UUID begin(OrganisationId lender, PersonId by, String code) {
        jdbc.sql("""
            insert into conduct.assessment (lender_id, id, code, begun_at, begun_by)
            values (:lender, :id, :code, :now, :by)
            on conflict (lender_id) where closed_at is null do nothing
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("id", Ids.next())
                        .and("code", code)
                        .and("now", time.instant())
                        .and("by", by))
                .update();
        return list(lender).stream()
                .filter(SelfAssessment::isOpen)
                .map(SelfAssessment::id)
                .findFirst()
                .orElseThrow();
    }

    void close(SelfAssessment it) {
        jdbc.sql("""
            update conduct.assessment
            set closed_at = :now
            where lender_id = :lender
              and id = :id
              and closed_at is null
            """)
                .paramSource(Parameters.with("lender", it.lender())
                        .and("id", it.id())
                        .and("now", time.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Judgement> judgements(SelfAssessment of) {
        return jdbc.sql("""
            select clause, applicable, priority, complied, evidence
            from conduct.judgement
            where lender_id = :lender
              and assessment_id = :assessment
            order by clause
            """)
                .paramSource(Parameters.with("lender", of.lender()).and("assessment", of.id()))
                .query(Judgement.class)
                .list();
    }

    void judge(SelfAssessment of, Judgement it, PersonId by) {
        jdbc.sql("""
            insert into conduct.judgement (
                lender_id, assessment_id, clause, applicable, priority, complied, evidence, by_id, at)
            values (:lender, :assessment, :clause, :applicable, :priority, :complied, :evidence, :by, :now)
            on conflict (lender_id, assessment_id, clause) do update
            set applicable = excluded.applicable, priority = excluded.priority, complied = excluded.complied,
                evidence = excluded.evidence, by_id = excluded.by_id, at = excluded.at
            """)
                .paramSource(Parameters.of(it)
                        .and("lender", of.lender())
                        .and("assessment", of.id())
                        .and("by", by)
                        .and("now", time.instant()))
                .update();
    }
}
