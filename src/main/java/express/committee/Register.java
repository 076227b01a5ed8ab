package express.committee;

import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All conflicts that members said or that were found, for who has to show that they were dealt with. */
@Repository
@Transactional(readOnly = true)
class Register {

    static final int PAGE = 50;

    /**
     * @param id by which the page behind it begins
     * @param person nothing, once they are gone
     */
    record Line(
            UUID id,
            @Nullable PersonId person,
            Ground ground,
            Conflict.Source source,
            String words,
            Instant at,
            UUID item,
            UUID session) {}

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Line> list(OrganisationId lender, @Nullable UUID after) {
        return jdbc.sql("""
            select conflict.id, person_id as person, ground, source, words, at, item.id as item,
                   item.session_id as session
            from committee.conflict
            join committee.item on item.lender_id = conflict.lender_id and item.id = conflict.item_id
            where conflict.lender_id = :lender
              and (cast(:after as uuid) is null or conflict.id < :after)
            order by conflict.id desc
            limit :most
            """)
                .paramSource(
                        Parameters.with("lender", lender).and("after", after).and("most", PAGE + 1))
                .query(Line.class)
                .list();
    }
}
