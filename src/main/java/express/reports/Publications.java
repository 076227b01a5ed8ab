package express.reports;

import express.base.NotFound;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reports as they were published; each version stays. */
@Repository
@Transactional
class Publications {

    /** @param changed what is otherwise than before, as the host says it */
    record Publication(int version, Instant publishedAt, String changed) {}

    private record Row(int version, Instant publishedAt, String changed, String content) {

        Publication publication() {
            return new Publication(version, publishedAt, changed);
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Publications(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Publication> list(UUID gathering) {
        return jdbc.sql("""
            select version, published_at, changed
            from reports.publication
            where gathering_id = :gathering
            order by version desc
            """)
                .paramSource(Parameters.with("gathering", gathering))
                .query(Publication.class)
                .list();
    }

    /** A version with all that stands in it. */
    record Edition(Publication publication, Content content) {}

    @Transactional(readOnly = true)
    Edition get(UUID gathering, int version) {
        return find(gathering, version).orElseThrow(NotFound::new);
    }

    private Optional<Edition> find(UUID gathering, int version) {
        return jdbc.sql("""
            select version, published_at, changed, content
            from reports.publication
            where gathering_id = :gathering
              and version = :version
            """)
                .paramSource(Parameters.with("gathering", gathering).and("version", version))
                .query(Row.class)
                .optional()
                .map(row -> new Edition(row.publication(), Content.read(row.content())));
    }

    @Transactional(readOnly = true)
    Optional<Edition> latest(UUID gathering) {
        return list(gathering).stream().findFirst().map(it -> get(gathering, it.version()));
    }

    /** Whether it is otherwise than the version before; of two who publish at once the second finds nothing new. */
    boolean add(UUID gathering, Content content, String changed) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('report ' || :gathering, 0))")
                .param("gathering", gathering.toString())
                .query()
                .listOfRows();
        Optional<Edition> before = latest(gathering);
        if (before.filter(it -> it.content().equals(content)).isPresent()) {
            return false;
        }
        jdbc.sql("""
            insert into reports.publication (gathering_id, version, published_at, changed, content)
            values (:gathering, :version, :now, :changed, cast(:content as jsonb))
            """)
                .paramSource(Parameters.with("gathering", gathering)
                        .and(
                                "version",
                                before.map(it -> it.publication().version()).orElse(0) + 1)
                        .and("now", time.instant())
                        .and("changed", changed)
                        .and("content", content.json()))
                .update();
        return true;
    }
}
