package express.gatherings;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import express.database.Changes;
import express.database.Remembered;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The gatherings: what was published for everybody, and what is being arranged for those of its host. */
@Repository
@Transactional
public class Gatherings {

    private static final String SELECT = """
        select id, slug, host_id as host, version, begins, ends, called_off_at, invented
        from gatherings.gathering
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Remembered<String, Optional<Gathering>> bySlug;
    private final Remembered<GatheringId, Optional<Gathering>> byId;

    Gatherings(JdbcClient jdbc, InstantSource time, Changes changes) {
        this.jdbc = jdbc;
        this.time = time;
        this.bySlug = new Remembered<>(changes);
        this.byId = new Remembered<>(changes);
    }

    /** One that was published; what is only being arranged is not there for others. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Gathering get(String slug) {
        return bySlug.get(slug, it -> find(it).filter(Gathering::published)).orElseThrow(NotFound::new);
    }

    /** The same by its id. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Gathering> findPublished(GatheringId id) {
        return byId.get(id, it -> find(it).filter(Gathering::published));
    }

    @Transactional(readOnly = true)
    Optional<Gathering> find(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .paramSource(Parameters.with("slug", slug))
                .query(Gathering.class)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Gathering> find(GatheringId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .paramSource(Parameters.with("id", id.value()))
                .query(Gathering.class)
                .optional();
    }

    /** Those that lie ahead or are taking place, the next first. */
    @Transactional(readOnly = true)
    public List<Gathering> listComing(int most) {
        return jdbc.sql(SELECT + """
            where version > 0
              and ends > :now
            order by begins, id
            limit :most
            """)
                .paramSource(Parameters.with("now", time.instant()).and("most", most))
                .query(Gathering.class)
                .list();
    }

    /** Those that are taking place. */
    @Transactional(readOnly = true)
    public List<Gathering> listUnderWay() {
        return jdbc.sql(SELECT + """
            where version > 0
              and ends > :now
              and begins <= :now
              and called_off_at is null
            order by ends, id
            """)
                .paramSource(Parameters.with("now", time.instant()))
                .query(Gathering.class)
                .list();
    }

    /** Those made up for a demonstration that lie ahead, the next first. */
    @Transactional(readOnly = true)
    public List<Gathering> listInvented() {
        return listComing(100).stream().filter(Gathering::invented).toList();
    }

    /** Those made up for a demonstration that are over, the latest first. */
    @Transactional(readOnly = true)
    public List<Gathering> listInventedPast() {
        return listPast(time.instant(), 100).stream()
                .filter(Gathering::invented)
                .toList();
    }

    /** What these hosts published, the last to begin first. */
    @Transactional(readOnly = true)
    public List<Gathering> listPublished(Collection<OrganisationId> hosts, int most) {
        return jdbc.sql(SELECT + """
            where version > 0
              and host_id = any (cast(:hosts as uuid[]))
            order by begins desc, id
            limit :most
            """)
                .paramSource(Parameters.with(
                                "hosts",
                                hosts.stream().map(OrganisationId::value).toList())
                        .and("most", most))
                .query(Gathering.class)
                .list();
    }

    /** One of them, also when it is over. */
    @Transactional(readOnly = true)
    public List<Gathering> listInvented(String slug) {
        return find(slug).filter(it -> it.invented() && it.published()).stream().toList();
    }

    /** The latest first, of those that ended before. */
    @Transactional(readOnly = true)
    List<Gathering> listPast(Instant before, int most) {
        Instant now = time.instant();
        return jdbc.sql(SELECT + """
            where version > 0
              and ends <= :before
            order by ends desc, id desc
            limit :most
            """)
                .paramSource(Parameters.with("before", before.isBefore(now) ? before : now)
                        .and("most", most))
                .query(Gathering.class)
                .list();
    }

    /** Those with a draft that the viewer can read, the latest first. */
    @Transactional(readOnly = true)
    List<Gathering> listArranged(int most) {
        return jdbc.sql("""
            select id, slug, gathering.host_id as host, version, begins, ends, called_off_at, invented
            from gatherings.gathering
            join gatherings.draft on draft.gathering_id = gathering.id
            order by id desc
            limit :most
            """)
                .paramSource(Parameters.with("most", most))
                .query(Gathering.class)
                .list();
    }

    Gathering begin(OrganisationId host, String title, boolean invented) {
        GatheringId id = GatheringId.next();
        String slug = Slugs.free(title, "gathering", it -> !it.equals("new") && insert(id, it, host, invented));
        return find(slug).orElseThrow();
    }

    /** Whether the slug was free; of two who want it at once one gets it. */
    private boolean insert(GatheringId id, String slug, OrganisationId host, boolean invented) {
        return jdbc.sql("""
            insert into gatherings.gathering (id, slug, host_id, invented, begun_at)
            values (:id, :slug, :host, :invented, :now)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.with("id", id.value())
                                .and("slug", slug)
                                .and("host", host)
                                .and("invented", invented)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    /** Another version is shown from now on. */
    void show(Gathering gathering, int version, Programme programme) {
        jdbc.sql("""
            update gatherings.gathering
            set version = :version, begins = :begins, ends = :ends
            where id = :id
            """)
                .paramSource(Parameters.with("id", gathering.id())
                        .and("version", version)
                        .and("begins", programme.begins())
                        .and("ends", programme.ends()))
                .update();
    }

    /** Whether it was not called off before. */
    boolean callOff(Gathering gathering) {
        return jdbc.sql("""
            update gatherings.gathering
            set called_off_at = :now
            where id = :id
              and version > 0
              and called_off_at is null
            """)
                        .paramSource(Parameters.with("id", gathering.id()).and("now", time.instant()))
                        .update()
                == 1;
    }
}
