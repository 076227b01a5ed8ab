package express.welcome;

import express.base.NetworkId;
import express.base.Parameters;
import express.welcome.Front.Door;
import express.welcome.Front.Words;
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

/** What networks write of themselves, and what of it everybody reads. */
@Repository
@Transactional
class Fronts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Words>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final InstantSource time;

    Fronts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Front get(NetworkId network) {
        return jdbc.sql("select words, door, version from welcome.front where network_id = :network")
                .paramSource(Parameters.with("network", network))
                .query((row, number) -> new Front(
                        network,
                        JSON.readValue(row.getString("words"), WORDS),
                        JSON.readValue(row.getString("door"), Door.class),
                        row.getInt("version")))
                .optional()
                .orElseGet(() -> Front.nothing(network));
    }

    /** Whether nobody has written it since it was read. */
    boolean write(Front front) {
        return jdbc.sql(front.version() == 0 ? """
            insert into welcome.front (network_id, words, door, version)
            values (:network, cast(:words as jsonb), cast(:door as jsonb), 1)
            on conflict (network_id) do nothing
            """ : """
                update welcome.front
                set words = cast(:words as jsonb), door = cast(:door as jsonb), version = version + 1
                where network_id = :network
                  and version = :version
                """)
                        .paramSource(Parameters.with("network", front.network())
                                .and("words", JSON.writeValueAsString(front.words()))
                                .and("door", JSON.writeValueAsString(front.door()))
                                .and("version", front.version()))
                        .update()
                == 1;
    }

    void publish(Front front, List<Publication.Picture> pictures) {
        jdbc.sql("""
            insert into welcome.publication (network_id, words, door, pictures, published_at)
            values (:network, cast(:words as jsonb), cast(:door as jsonb), cast(:pictures as jsonb), :now)
            on conflict (network_id) do update
            set words = excluded.words, door = excluded.door, pictures = excluded.pictures,
                published_at = excluded.published_at
            """)
                .paramSource(Parameters.with("network", front.network())
                        .and("words", JSON.writeValueAsString(front.words()))
                        .and("door", JSON.writeValueAsString(front.door()))
                        .and("pictures", JSON.writeValueAsString(pictures))
                        .and("now", time.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Optional<Publication> findPublished(NetworkId network) {
        return jdbc.sql("""
            select words, door, pictures, published_at
            from welcome.publication
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Fronts::publication)
                .optional();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                JSON.readValue(row.getString("words"), WORDS),
                JSON.readValue(row.getString("door"), Door.class),
                JSON.readValue(row.getString("pictures"), new TypeReference<List<Publication.Picture>>() {}),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
