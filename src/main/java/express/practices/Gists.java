package express.practices;

import express.base.Parameters;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Gists of practices that do not lie open: a sheet is ten to fifty times as long. */
@Repository
@Transactional(readOnly = true)
class Gists {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Gists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the latest version of each. */
    Map<PracticeId, Gist> list(Collection<PracticeId> practices) {
        Map<PracticeId, Gist> gists = new HashMap<>();
        jdbc.sql("""
            select wanted.id, latest.gist
            from unnest(cast(:practices as uuid[])) as wanted (id)
            cross join lateral (
                select gist
                from practices.publication
                where practice_id = wanted.id
                order by version desc
                limit 1) as latest
            """)
                .paramSource(Parameters.with(
                        "practices", practices.stream().map(PracticeId::value).toList()))
                .query(row -> {
                    gists.put(
                            new PracticeId(row.getObject(1, UUID.class)), JSON.readValue(row.getString(2), Gist.class));
                });
        return gists;
    }
}
