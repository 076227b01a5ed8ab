package express.visits;

import express.base.NotFound;
import express.base.Parameters;
import express.gatherings.Said;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What there is to see: as it is being written, without its words, which are texts; and as it was published. */
@Repository
@Transactional
class Tours {

    /** A version. */
    record Edition(Tour tour, Instant at) {}

    private record Row(UUID visit, String tour, Instant at) {}

    private final JdbcClient jdbc;
    private final InstantSource time;

    Tours(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    void begin(StudyVisit visit, Tour tour) {
        jdbc.sql("""
            insert into visits.draft (visit_id, organisation_id, tour, changed_at)
            values (:id, :house, cast(:tour as jsonb), :now)
            """)
                .paramSource(row(visit, tour).and("house", visit.organisation()))
                .update();
    }

    private Parameters row(StudyVisit visit, Tour tour) {
        Tour wordless = tour.saying(Said.NOTHING, it -> it.saying(Said.NOTHING, Said.NOTHING, Said.NOTHING));
        return Parameters.with("id", visit.id()).and("tour", wordless.json()).and("now", time.instant());
    }

    @Transactional(readOnly = true)
    Tour draft(StudyVisit visit) {
        return read("select tour from visits.draft where visit_id = :id", visit);
    }

    /** Whoever writes it at the same time waits. */
    Tour lock(StudyVisit visit) {
        return read("select tour from visits.draft where visit_id = :id for update", visit);
    }

    private Tour read(String sql, StudyVisit visit) {
        return jdbc.sql(sql)
                .paramSource(Parameters.with("id", visit.id()))
                .query(String.class)
                .optional()
                .map(Tour::read)
                .orElseThrow(NotFound::new);
    }

    void write(StudyVisit visit, Tour tour) {
        jdbc.sql("""
            update visits.draft
            set tour = cast(:tour as jsonb), changed_at = :now
            where visit_id = :id
            """).paramSource(row(visit, tour)).update();
    }

    void add(StudyVisit visit, int version, Tour tour) {
        jdbc.sql("""
            insert into visits.publication (visit_id, version, published_at, tour)
            values (:id, :version, :now, cast(:tour as jsonb))
            """)
                .paramSource(Parameters.with("id", visit.id())
                        .and("version", version)
                        .and("now", time.instant())
                        .and("tour", tour.json()))
                .update();
    }

    /** What everybody reads. */
    @Transactional(readOnly = true)
    Edition published(StudyVisit visit) {
        return jdbc.sql("""
            select visit_id as visit, tour, published_at as at
            from visits.publication
            where visit_id = :id
              and version = :version
            """)
                .paramSource(Parameters.with("id", visit.id()).and("version", visit.version()))
                .query(Row.class)
                .optional()
                .map(it -> new Edition(Tour.read(it.tour()), it.at()))
                .orElseThrow(NotFound::new);
    }

    /** The latest of each that was published, by visit. */
    @Transactional(readOnly = true)
    Map<UUID, Tour> latest(Collection<StudyVisit> visits) {
        return jdbc
                .sql("""
                    select publication.visit_id as visit, publication.tour, publication.published_at as at
                    from visits.publication
                    join visits.visit on visit.id = publication.visit_id and visit.version = publication.version
                    where visit.id = any (cast(:ids as uuid[]))
                    """)
                .paramSource(Parameters.with(
                        "ids", visits.stream().map(StudyVisit::id).toList()))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::visit, it -> Tour.read(it.tour())));
    }
}
