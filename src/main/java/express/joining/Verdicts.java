package express.joining;

import express.base.Parameters;
import express.base.PersonId;
import express.journeys.CaseFile;
import express.journeys.JourneyId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What people said of two files: of one person, or of two. */
@Repository
@Transactional
class Verdicts {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Verdicts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The later one counts: somebody may find out that it is otherwise. */
    void say(CaseFile one, JourneyId other, boolean same, PersonId by, double score) {
        jdbc.sql("""
            insert into joining.verdict (
                network_id, one_id, other_id, holder_id, same, decided_by, decided_at, score)
            values (:network, least(:one, :other), greatest(:one, :other), :holder, :same, :by, :now, :score)
            on conflict (network_id, one_id, other_id) do update
            set same = excluded.same,
                decided_by = excluded.decided_by,
                decided_at = excluded.decided_at,
                score = excluded.score
            """)
                .paramSource(pair(one.id(), other)
                        .and("network", one.network())
                        .and("holder", one.holder())
                        .and("same", same)
                        .and("by", by)
                        .and("now", time.instant())
                        .and("score", score))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Boolean> find(JourneyId one, JourneyId other) {
        return jdbc.sql("""
            select same
            from joining.verdict
            where one_id = least(:one, :other)
              and other_id = greatest(:one, :other)
            """).paramSource(pair(one, other)).query(Boolean.class).optional();
    }

    private static Parameters pair(JourneyId one, JourneyId other) {
        UUID first = one.value();
        return Parameters.with("one", first).and("other", other.value());
    }
}
