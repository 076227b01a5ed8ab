package express.welcome;

import express.base.NetworkId;
import express.base.Parameters;
import express.welcome.Front.Door;
import express.welcome.Front.Words;
import express.welcome.Publication.Picture;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final InstantSource time;

    Fronts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Part(String part, String content, int version) {}

    @Transactional(readOnly = true)
    Front get(NetworkId network) {
        Map<String, Part> parts = parts(
                "select part, content, version from welcome.written where network_id = :network" + " order by part",
                network);
        return new Front(
                network,
                words(parts),
                door(parts),
                parts.values().stream().collect(Collectors.toMap(Part::part, Part::version)));
    }

    private Map<String, Part> parts(String sql, NetworkId network) {
        Map<String, Part> parts = new LinkedHashMap<>();
        jdbc.sql(sql)
                .paramSource(Parameters.with("network", network))
                .query(Part.class)
                .list()
                .forEach(it -> parts.put(it.part(), it));
        return parts;
    }

    private static Map<String, Words> words(Map<String, Part> parts) {
        Map<String, Words> words = new LinkedHashMap<>();
        parts.forEach((part, it) -> {
            if (!Set.of(Front.DOOR, Publication.PICTURES).contains(part)) {
                words.put(part, JSON.readValue(it.content(), Words.class));
            }
        });
        words.values().removeIf(Words::blank);
        return words;
    }

    private static Door door(Map<String, Part> parts) {
        return Optional.ofNullable(parts.get(Front.DOOR))
                .map(it -> JSON.readValue(it.content(), Door.class))
                .orElse(Door.NONE);
    }

    boolean write(NetworkId network, String language, Words words, int read) {
        return write(network, language, (Object) words, read);
    }

    boolean write(NetworkId network, Door door, int read) {
        return write(network, Front.DOOR, door, read);
    }

    /** Whether nobody has written this part since it was read in that version, 0 before the first time. */
    private boolean write(NetworkId network, String part, Object content, int read) {
        return jdbc.sql(read == 0 ? """
            insert into welcome.written (network_id, part, content, version)
            values (:network, :part, cast(:content as jsonb), 1)
            on conflict (network_id, part) do nothing
            """ : """
                update welcome.written
                set content = cast(:content as jsonb), version = version + 1
                where network_id = :network
                  and part = :part
                  and version = :version
                """)
                        .paramSource(Parameters.with("network", network)
                                .and("part", part)
                                .and("content", JSON.writeValueAsString(content))
                                .and("version", read))
                        .update()
                == 1;
    }

    /**
     * Shows everybody what somebody has looked at, and leaves the other parts as they are shown; or nothing, if any of
     * it was written anew meanwhile.
     *
     * @param seen the parts, each in the version that was looked at
     * @return those that were written anew
     */
    Set<String> publish(NetworkId network, Map<String, Integer> seen) {
        Map<String, Part> now = parts("""
            select part, content, version
            from welcome.written
            where network_id = :network
            order by part
            for share
            """, network);
        Set<String> meanwhile = new TreeSet<>();
        seen.forEach((part, version) -> {
            Part written = now.get(part);
            if (written == null || written.version() != version) {
                meanwhile.add(part);
            }
        });
        if (meanwhile.isEmpty()) {
            seen.keySet().forEach(part -> show(network, part, now.get(part).content()));
        }
        return meanwhile;
    }

    void publish(NetworkId network, List<Picture> pictures) {
        show(network, Publication.PICTURES, JSON.writeValueAsString(pictures));
    }

    private void show(NetworkId network, String part, String content) {
        jdbc.sql("""
            insert into welcome.shown (network_id, part, content, published_at)
            values (:network, :part, cast(:content as jsonb), :now)
            on conflict (network_id, part) do update
            set content = excluded.content, published_at = excluded.published_at
            """)
                .paramSource(Parameters.with("network", network)
                        .and("part", part)
                        .and("content", content)
                        .and("now", time.instant()))
                .update();
    }

    @Transactional(readOnly = true)
    Publication getPublished(NetworkId network) {
        Map<String, Part> parts = parts(
                "select part, content, 0 as version from welcome.shown" + " where network_id = :network order by part",
                network);
        List<Picture> pictures = Optional.ofNullable(parts.get(Publication.PICTURES))
                .map(it -> JSON.readValue(it.content(), PICTURES))
                .orElse(List.of());
        return new Publication(words(parts), door(parts), pictures);
    }
}
