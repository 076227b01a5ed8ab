package express.committee;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conditions of what was granted, and whether they are met. */
@Repository
@Transactional
class Conditions {

    private static final String CONDITIONS = """
        select condition.id, condition.item_id as item, words, met_at, met_by, evidence, pair,
               second_at, second_by
        from committee.condition
        where condition.lender_id = :lender
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Conditions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** @param pair whether two have to see that they are met */
    void add(Item item, Decision decision, List<String> words, boolean pair) {
        for (int i = 0; i < words.size(); i++) {
            jdbc.sql("""
                insert into committee.condition (lender_id, id, item_id, decision, place, words, pair)
                values (:lender, :id, :item, :decision, :place, :words, :pair)
                """)
                    .paramSource(Parameters.with("lender", item.lender())
                            .and("id", Ids.next())
                            .and("item", item.id())
                            .and("decision", decision.number())
                            .and("place", i)
                            .and("words", words.get(i))
                            .and("pair", pair))
                    .update();
        }
    }

    @Transactional(readOnly = true)
    public List<Condition> list(Item item) {
        return jdbc.sql(CONDITIONS + " and condition.item_id = :item order by place")
                .paramSource(Parameters.with("lender", item.lender()).and("item", item.id()))
                .query(Condition.class)
                .list();
    }

    /**
     * What is still missing of what a lender granted, the longest missing first.
     *
     * @param forgone applications of which nothing is waited for
     */
    @Transactional(readOnly = true)
    public List<Condition> listOpen(OrganisationId lender, Set<UUID> forgone, int most) {
        return jdbc.sql(CONDITIONS + """
              and (met_at is null or pair and second_at is null)
              and not exists (
                  select from committee.item
                  where item.lender_id = condition.lender_id
                    and item.id = condition.item_id
                    and item.application_id = any (cast(cast(:forgone as text[]) as uuid[])))
            order by condition.item_id, place
            limit :most
            """)
                .paramSource(Parameters.with("lender", lender)
                        .and("forgone", forgone.stream().map(UUID::toString).toList())
                        .and("most", most))
                .query(Condition.class)
                .list();
    }

    /** Whether it was open. */
    public boolean meet(Item item, UUID id, PersonId by, String evidence) {
        return jdbc.sql("""
            update committee.condition
            set met_at = :now, met_by = :by, evidence = :evidence
            where lender_id = :lender
              and item_id = :item
              and id = :id
              and met_at is null
            """)
                        .paramSource(Parameters.with("lender", item.lender())
                                .and("item", item.id())
                                .and("id", id)
                                .and("by", by)
                                .and("evidence", evidence)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Whether another had seen it, and nobody after them. */
    public boolean second(Item item, UUID id, PersonId by) {
        return jdbc.sql("""
            update committee.condition
            set second_at = :now, second_by = :by
            where lender_id = :lender
              and item_id = :item
              and id = :id
              and pair
              and met_at is not null
              and met_by is distinct from :by
              and second_at is null
            """)
                        .paramSource(Parameters.with("lender", item.lender())
                                .and("item", item.id())
                                .and("id", id)
                                .and("by", by)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
