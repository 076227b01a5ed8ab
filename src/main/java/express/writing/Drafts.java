package express.writing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return get(id);
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
    Draft get(DraftId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Draft> find(DraftId id) {
        return jdbc.sql("""
            select id, organisation_id as organisation, language, begun_at, begun_by,
                   exists (
                    select from writing.author
                    where author.draft_id = draft.id
                      and author.person_id = base.person()) as joined
            from writing.draft
            where id = :id
            """)
                .paramSource(Parameters.with("id", id.value()))
                .query(Draft.class)
                .optional();
    }

    /** How many a page of the list holds. */
    static final int PAGE = 30;

    /** A page of those that the viewer may see, latest first, behind one of them. */
    @Transactional(readOnly = true)
    List<Draft> list(@Nullable DraftId behind) {
        return jdbc.sql("""
            select id, organisation_id as organisation, language, begun_at, begun_by,
                   exists (
                    select from writing.author
                    where author.draft_id = draft.id
                      and author.person_id = base.person()) as joined
            from writing.draft
            where cast(:behind as uuid) is null
               or id < :behind
            order by id desc
            limit :most
            """)
                .paramSource(Parameters.with("behind", behind == null ? null : behind.value())
                        .and("most", PAGE + 1))
                .query(Draft.class)
                .list();
    }
}
