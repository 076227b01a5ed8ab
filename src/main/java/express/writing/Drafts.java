package express.writing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The drafts; the database shows a viewer only those of their organisations and those they were asked to join. */
@Repository
@Transactional
class Drafts {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Drafts(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Draft begin(Viewer viewer, OrganisationId organisation, Locale language) {
        DraftId id = DraftId.next();
        begin(viewer, id, organisation, language);
        return get(id.value());
    }

    /** Whether it was not begun before. */
    boolean begin(Viewer viewer, DraftId id, OrganisationId organisation, Locale language) {
        return jdbc.sql("""
            insert into writing.draft (id, organisation_id, language, begun_at, begun_by)
            values (:id, :organisation, :language, :at, :by)
            on conflict (id) do nothing
            """)
                        .paramSource(Parameters.with("id", id.value())
                                .and("organisation", organisation)
                                .and("language", language)
                                .and("at", time.instant())
                                .and("by", viewer.id()))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    Draft get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(UUID id) {
        return jdbc.sql("""
            select id, organisation_id as organisation, language, begun_at, begun_by
            from writing.draft
            where id = :id
            """)
                .paramSource(Parameters.with("id", id))
                .query(Draft.class)
                .optional();
    }

    /** All that the viewer may see, latest first. */
    @Transactional(readOnly = true)
    List<Draft> list() {
        return jdbc.sql("""
            select id, organisation_id as organisation, language, begun_at, begun_by
            from writing.draft
            order by id desc
            """).query(Draft.class).list();
    }
}
