package express.charters;

import express.base.NotFound;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The versions of the common model. */
@Repository
@Transactional
class Models {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
        select version, published_at, note, sections, revision
        from charters.model
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Models(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** The one that comes with a release; of several nodes one brings it, and none overwrites it. */
    void bring(List<Section> sections) {
        jdbc.sql("""
            insert into charters.model (version, published_at, note, sections, revision)
            values (1, :now, '{}', cast(:sections as jsonb), 1)
            on conflict (version) do nothing
            """)
                .paramSource(Parameters.with("now", time.instant()).and("sections", JSON.writeValueAsString(sections)))
                .update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Model> listPublished() {
        return jdbc.sql(SELECT + " where published_at is not null order by version desc")
                .query(Models::model)
                .list();
    }

    @Transactional(readOnly = true)
    Model latest() {
        return jdbc.sql(SELECT + " where published_at is not null order by version desc limit 1")
                .query(Models::model)
                .single();
    }

    @Transactional(readOnly = true)
    Model get(int version) {
        return jdbc.sql(SELECT + " where version = :version and published_at is not null")
                .param("version", version)
                .query(Models::model)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Model> findDraft() {
        return jdbc.sql(SELECT + " where published_at is null")
                .query(Models::model)
                .optional();
    }

    /** Of two who begin one at once both write the same. */
    Model begin() {
        Model latest = latest();
        jdbc.sql("""
            insert into charters.model (version, note, sections, revision)
            values (:version, '{}', cast(:sections as jsonb), 1)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("version", latest.version() + 1)
                        .and("sections", JSON.writeValueAsString(latest.sections())))
                .update();
        return findDraft().orElseThrow(NotFound::new);
    }

    /** Whether nobody has written the draft since it was read. */
    boolean write(Model read, Model written) {
        return jdbc.sql("""
            update charters.model
            set sections = cast(:sections as jsonb), revision = revision + 1
            where version = :version
              and published_at is null
              and revision = :revision
            """)
                        .paramSource(Parameters.with("version", read.version())
                                .and("revision", read.revision())
                                .and("sections", JSON.writeValueAsString(written.sections())))
                        .update()
                == 1;
    }

    boolean publish(Model draft, Map<String, String> note) {
        return jdbc.sql("""
            update charters.model
            set published_at = :now, note = cast(:note as jsonb)
            where version = :version
              and published_at is null
              and revision = :revision
            """)
                        .paramSource(Parameters.with("version", draft.version())
                                .and("revision", draft.revision())
                                .and("now", time.instant())
                                .and("note", JSON.writeValueAsString(note)))
                        .update()
                == 1;
    }

    private static Model model(ResultSet row, int number) throws SQLException {
        OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
        return new Model(
                row.getInt("version"),
                published == null ? null : published.toInstant(),
                JSON.readValue(row.getString("note"), new TypeReference<Map<String, String>>() {}),
                JSON.readValue(row.getString("sections"), new TypeReference<List<Section>>() {}),
                row.getInt("revision"));
    }
}
