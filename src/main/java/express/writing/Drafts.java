package express.writing;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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

    /** Whether it was still theirs; co-authors and requests go with it. */
    boolean handOver(DraftId id, OrganisationId from, OrganisationId to) {
        Parameters act = Parameters.with("id", id.value()).and("from", from).and("to", to);
        boolean handed = jdbc.sql("""
            update writing.draft
            set organisation_id = :to
            where id = :id
              and organisation_id = :from
            """).paramSource(act).update() > 0;
        if (handed) {
            jdbc.sql("""
                update writing.author
                set organisation_id = :to
                where draft_id = :id
                """).paramSource(act).update();
            jdbc.sql("""
                update writing.asking
                set organisation_id = :to
                where draft_id = :id
                """).paramSource(act).update();
        }
        return handed;
    }

    /** Those of some organisations, latest first, as far as the viewer may see them. */
    @Transactional(readOnly = true)
    List<Draft> listOf(Collection<OrganisationId> owners) {
        return jdbc.sql("""
            select id, organisation_id as organisation, language, begun_at, begun_by, false as joined
            from writing.draft
            where organisation_id = any (cast(:owners as uuid[]))
            order by id desc
            """)
                .paramSource(Parameters.with("owners", owners))
                .query(Draft.class)
                .list();
    }

    @Transactional(readOnly = true)
    List<OrganisationId> listOwners() {
        return jdbc.sql("""
            select distinct organisation_id
            from writing.draft
            order by organisation_id
            """).query(UUID.class).list().stream()
                .map(OrganisationId::new)
                .toList();
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
