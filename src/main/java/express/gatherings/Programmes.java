package express.gatherings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import express.base.NotFound;
import express.base.Parameters;
import express.database.Changes;
import express.database.Remembered;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Programmes as they were published. */
@Repository
@Transactional
public class Programmes {

    /** A version. */
    public record Edition(int version, Instant at, Programme programme) {}

    /** So many texts are known as what they say: those that all read at present, on the day itself again and again. */
    private static final int KEPT = 50;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Cache<String, Programme> read =
            Caffeine.newBuilder().executor(Runnable::run).maximumSize(KEPT).build();

    private record Key(UUID gathering, int version) {}

    private final Remembered<Key, Optional<Edition>> known;

    Programmes(JdbcClient jdbc, InstantSource time, Changes changes) {
        this.jdbc = jdbc;
        this.time = time;
        this.known = new Remembered<>(changes);
    }

    private record Row(UUID gathering, int version, Instant at, String programme) {}

    private Edition edition(Row row) {
        return new Edition(row.version(), row.at(), programme(row));
    }

    private Programme programme(Row row) {
        return read.get(row.programme(), Programme::read);
    }

    /** What everybody reads at present. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Programme get(Gathering gathering) {
        return edition(gathering).programme();
    }

    /** The same, with its number and since when. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Edition edition(Gathering gathering) {
        var key = new Key(gathering.id(), gathering.version());
        return known.get(key, it -> find(gathering, it.version())).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Edition> find(Gathering gathering, int version) {
        return jdbc.sql("""
            select gathering_id as gathering, version, published_at as at, programme
            from gatherings.publication
            where gathering_id = :id
              and version = :version
            """)
                .paramSource(Parameters.with("id", gathering.id()).and("version", version))
                .query(Row.class)
                .optional()
                .map(this::edition);
    }

    /** All of them, the latest first. */
    @Transactional(readOnly = true)
    List<Edition> list(Gathering gathering) {
        return jdbc.sql("""
            select gathering_id as gathering, version, published_at as at, programme
            from gatherings.publication
            where gathering_id = :id
            order by version desc
            """).paramSource(Parameters.with("id", gathering.id())).query(Row.class).list().stream()
                .map(this::edition)
                .toList();
    }

    /** What everybody reads at present of each, by gathering, in one look. */
    @Transactional(readOnly = true)
    public Map<UUID, Programme> latest(Collection<Gathering> gatherings) {
        return jdbc
                .sql("""
                    select publication.gathering_id as gathering, publication.version, published_at as at, programme
                    from gatherings.publication
                    join gatherings.gathering on gathering.id = publication.gathering_id
                      and gathering.version = publication.version
                    where gathering.id = any (cast(:ids as uuid[]))
                    """)
                .paramSource(Parameters.with(
                        "ids", gatherings.stream().map(Gathering::id).toList()))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::gathering, this::programme));
    }

    /** What is otherwise in a later version than in an earlier one. */
    @Transactional(readOnly = true)
    public List<Change> changes(Gathering gathering, int earlier, int later) {
        Optional<Edition> before = find(gathering, earlier);
        Edition after = find(gathering, later).orElseThrow(NotFound::new);
        return before.map(it -> Change.between(it.programme(), after.programme()))
                .orElse(List.of());
    }

    void add(Gathering gathering, int version, Programme programme) {
        jdbc.sql("""
            insert into gatherings.publication (gathering_id, version, published_at, programme)
            values (:id, :version, :now, cast(:programme as jsonb))
            """)
                .paramSource(Parameters.with("id", gathering.id())
                        .and("version", version)
                        .and("now", time.instant())
                        .and("programme", programme.json()))
                .update();
    }

    /** Takes the name of a speaker out of all versions: they do not want to be named any more. */
    void unname(Gathering gathering, UUID speaker) {
        for (Edition edition : list(gathering)) {
            Programme before = edition.programme();
            Programme after = before.speakers(before.speakers().stream()
                    .map(it -> it.id().equals(speaker) ? new Programme.Speaker(speaker, "", it.hats(), false) : it)
                    .toList());
            jdbc.sql("""
                update gatherings.publication
                set programme = cast(:programme as jsonb)
                where gathering_id = :id
                  and version = :version
                """)
                    .paramSource(Parameters.with("id", gathering.id())
                            .and("version", edition.version())
                            .and("programme", after.json()))
                    .update();
        }
    }
}
