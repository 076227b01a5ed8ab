package express.writing;

import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has which part of a draft open just now, as far as their browser told lately. */
@Repository
@Transactional
class Presences {

    private static final Duration LATELY = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final InstantSource time;

    Presences(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Tells that the viewer is there, and gives those who are there too. */
    List<PersonId> tell(Viewer viewer, DraftId draft, Part part) {
        jdbc.sql("""
            insert into writing.presence (draft_id, part, person_id, at)
            values (:draft, :part, :person, :now)
            on conflict (draft_id, part, person_id) do update set at = excluded.at
            """).paramSource(at(viewer, draft, part)).update();
        return jdbc
                .sql("""
                    select person_id
                    from writing.presence
                    where draft_id = :draft
                      and part = :part
                      and person_id <> :person
                      and at > :since
                    order by at desc
                    """)
                .paramSource(at(viewer, draft, part).and("since", time.instant().minus(LATELY)))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private Parameters at(Viewer viewer, DraftId draft, Part part) {
        return Parameters.with("draft", draft.value())
                .and("part", part)
                .and("person", viewer.id())
                .and("now", time.instant());
    }
}
