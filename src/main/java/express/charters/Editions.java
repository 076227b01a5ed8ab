package express.charters;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What networks have published. */
@Repository
@Transactional
class Editions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final InstantSource time;

    Editions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    /** After the latest that was seen: whoever comes second publishes nothing. */
    boolean publish(Charter charter, int latest, String note, List<Clause> clauses) {
        return jdbc.sql("""
            insert into charters.edition (network_id, number, published_at, model_version, language, note,
                sections)
            values (:network, :number, :now, :model, :language, :note, cast(:sections as jsonb))
            on conflict (network_id, number) do nothing
            """)
                        .paramSource(Parameters.with("network", charter.network())
                                .and("number", latest + 1)
                                .and("now", time.instant())
                                .and("model", charter.modelVersion())
                                .and("language", charter.language())
                                .and("note", note)
                                .and("sections", JSON.writeValueAsString(clauses)))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    Optional<Edition> findLatest(NetworkId network) {
        return jdbc.sql("""
            select number, published_at, model_version, language, note, sections
            from charters.edition
            where network_id = :network
            order by number desc
            limit 1
            """)
                .paramSource(Parameters.with("network", network))
                .query(Editions::edition)
                .optional();
    }

    @Transactional(readOnly = true)
    Edition get(NetworkId network, int number) {
        return jdbc.sql("""
            select number, published_at, model_version, language, note, sections
            from charters.edition
            where network_id = :network
              and number = :number
            """)
                .paramSource(Parameters.with("network", network).and("number", number))
                .query(Editions::edition)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** An edition without its words. */
    record Line(int number, Instant publishedAt, int modelVersion, String note) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Line> list(NetworkId network) {
        return jdbc.sql("""
            select number, published_at, model_version, note
            from charters.edition
            where network_id = :network
            order by number desc
            """)
                .paramSource(Parameters.with("network", network))
                .query(Line.class)
                .list();
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getInt("model_version"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("note"),
                JSON.readValue(row.getString("sections"), new TypeReference<List<Clause>>() {}));
    }
}
