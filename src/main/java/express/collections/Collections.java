package express.collections;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The collections; the database shows a viewer their own and those shared with an organisation of theirs. */
@Repository
@Transactional
class Collections {

    private final JdbcClient jdbc;
    private final InstantSource time;

    Collections(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    CollectionId begin(Viewer viewer, String title) {
        CollectionId id = CollectionId.next();
        begin(viewer, id, title);
        return id;
    }

    /** Whether it was not begun before. */
    boolean begin(Viewer viewer, CollectionId id, String title) {
        return jdbc.sql("""
            insert into collections.collection (id, owned_by, title, introduction, changed_at)
            values (:id, :owner, :title, '', :now)
            on conflict (id) do nothing
            """)
                        .paramSource(Parameters.with("id", id.value())
                                .and("owner", viewer.id())
                                .and("title", title)
                                .and("now", time.instant()))
                        .update()
                > 0;
    }

    @Transactional(readOnly = true)
    Collected get(CollectionId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    private Optional<Collected> find(CollectionId id) {
        return jdbc.sql("""
            select id, owned_by as owner, organisation_id as organisation, title, introduction, changed_at
            from collections.collection
            where id = :id
            """)
                .paramSource(Parameters.with("id", id.value()))
                .query(Collected.class)
                .optional();
    }

    /** All that the viewer may see, latest first. */
    @Transactional(readOnly = true)
    List<Collected> list() {
        return jdbc.sql("""
            select id, owned_by as owner, organisation_id as organisation, title, introduction, changed_at
            from collections.collection
            order by id desc
            limit 500
            """).query(Collected.class).list();
    }

    void rename(CollectionId id, String title, String introduction, @Nullable OrganisationId organisation) {
        jdbc.sql("""
            update collections.collection
            set title = :title, introduction = :introduction, organisation_id = :organisation, changed_at = :now
            where id = :id
            """)
                .paramSource(Parameters.with("id", id.value())
                        .and("title", title)
                        .and("introduction", introduction)
                        .and("organisation", organisation)
                        .and("now", time.instant()))
                .update();
    }

    void remove(CollectionId id) {
        jdbc.sql("""
            delete from collections.collection
            where id = :id
            """).paramSource(Parameters.with("id", id.value())).update();
    }

    /**
     * Tells that something in it changed; who else would change something in it waits, so that none is one too many.
     * Whoever left the organisation with which they shared it shares it no more.
     */
    void change(CollectionId id) {
        int changed = jdbc.sql("""
            update collections.collection
            set changed_at = :now,
                organisation_id = case when organisation_id = any (base.organisations()) then organisation_id end
            where id = :id
            """)
                .paramSource(Parameters.with("id", id.value()).and("now", time.instant()))
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }
}
