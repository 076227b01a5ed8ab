package express.visits;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Slugs;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The study visits: those that were published, and those that the viewer's organisations write. */
@Repository
@Transactional
class StudyVisits {

    private static final String SELECT = """
        select id, slug, organisation_id as organisation, practice, version, withdrawn_at is not null as withdrawn,
               invented
        from visits.visit
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    StudyVisits(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(readOnly = true)
    Optional<StudyVisit> find(String slug) {
        return jdbc.sql(SELECT + "where slug = :slug")
                .paramSource(Parameters.with("slug", slug))
                .query(StudyVisit.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<StudyVisit> listAll(Collection<UUID> ids) {
        return jdbc.sql(SELECT + """
            where id = any (cast(:ids as uuid[]))
            order by id
            """)
                .paramSource(Parameters.with("ids", ids))
                .query(StudyVisit.class)
                .list();
    }

    /** The latest first, of those begun before one of them. */
    @Transactional(readOnly = true)
    List<StudyVisit> listPublished(UUID before, int most) {
        return jdbc.sql(SELECT + """
            where version > 0
              and withdrawn_at is null
              and id < :before
            order by id desc
            limit :most
            """)
                .paramSource(Parameters.with("before", before).and("most", most))
                .query(StudyVisit.class)
                .list();
    }

    /** Those of some organisations, published or not, the latest first. */
    @Transactional(readOnly = true)
    List<StudyVisit> listOf(Collection<OrganisationId> houses) {
        return jdbc.sql(SELECT + """
            where organisation_id = any (cast(:houses as uuid[]))
            order by id desc
            limit 100
            """)
                .paramSource(Parameters.with("houses", houses))
                .query(StudyVisit.class)
                .list();
    }

    /** Those that show a practice and that everybody reads. */
    @Transactional(readOnly = true)
    List<StudyVisit> listShowing(String practice) {
        return jdbc.sql(SELECT + """
            where practice = :practice
              and version > 0
              and withdrawn_at is null
            order by id
            limit 10
            """)
                .paramSource(Parameters.with("practice", practice))
                .query(StudyVisit.class)
                .list();
    }

    StudyVisit begin(OrganisationId house, String title, boolean invented) {
        UUID id = Ids.next();
        String slug = Slugs.free(title, "visit", it -> !it.equals("new") && insert(id, it, house, invented));
        return find(slug).orElseThrow();
    }

    /** Whether the slug was free; of two who want it at once one gets it. */
    private boolean insert(UUID id, String slug, OrganisationId house, boolean invented) {
        return jdbc.sql("""
            insert into visits.visit (id, slug, organisation_id, invented, begun_at)
            values (:id, :slug, :house, :invented, :now)
            on conflict (slug) do nothing
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("slug", slug)
                                .and("house", house)
                                .and("invented", invented)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }

    void show(StudyVisit visit, @Nullable String practice) {
        jdbc.sql("update visits.visit set practice = :practice where id = :id")
                .paramSource(Parameters.with("id", visit.id()).and("practice", practice))
                .update();
    }

    /** Everybody reads this version from now on. */
    void publish(StudyVisit visit, int version) {
        jdbc.sql("""
            update visits.visit
            set version = :version, withdrawn_at = null
            where id = :id
            """)
                .paramSource(Parameters.with("id", visit.id()).and("version", version))
                .update();
    }

    void withdraw(StudyVisit visit) {
        jdbc.sql("""
            update visits.visit
            set withdrawn_at = :now
            where id = :id
              and version > 0
              and withdrawn_at is null
            """)
                .paramSource(Parameters.with("id", visit.id()).and("now", time.instant()))
                .update();
    }
}
