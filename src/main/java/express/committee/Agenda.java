package express.committee;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is on the agenda of sessions, in order. */
@Repository
@Transactional
class Agenda {

    private static final String ITEMS = """
        select id, lender_id as lender, session_id as session, application_id as application, place, talk_at, ending,
               version
        from committee.item
        where lender_id = :lender
        """;

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<Item> list(Session session) {
        return jdbc.sql(ITEMS + """
              and session_id = :session
            order by place, id
            """).paramSource(of(session)).query(Item.class).list();
    }

    private static Parameters of(Session session) {
        return Parameters.with("lender", session.lender()).and("session", session.id());
    }

    @Transactional(readOnly = true)
    public Item get(Session session, UUID id) {
        return jdbc.sql(ITEMS + " and session_id = :session and id = :id")
                .paramSource(of(session).and("id", id))
                .query(Item.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Item get(OrganisationId lender, UUID id) {
        return jdbc.sql(ITEMS + " and id = :id")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Item.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All who do something with it take turns. */
    Item lock(OrganisationId lender, UUID id) {
        return jdbc.sql(ITEMS + " and id = :id for update")
                .paramSource(Parameters.with("lender", lender).and("id", id))
                .query(Item.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** In how many sessions the same application was before, and how it left them; the latest first. */
    @Transactional(readOnly = true)
    public List<Item> listOf(OrganisationId lender, UUID application) {
        return jdbc.sql(ITEMS + """
              and application_id = :application
            order by id desc
            """)
                .paramSource(Parameters.with("lender", lender).and("application", application))
                .query(Item.class)
                .list();
    }

    /** Those of them that wait on an agenda already. */
    @Transactional(readOnly = true)
    public Set<UUID> waiting(OrganisationId lender) {
        return jdbc.sql("""
            select application_id
            from committee.item
            where lender_id = :lender
              and ending is null
            """).paramSource(Parameters.with("lender", lender)).query(UUID.class).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Behind those that are there; one that waits in another session already is left out. */
    void add(Session session, Collection<UUID> applications) {
        applications.forEach(application -> jdbc.sql("""
            insert into committee.item (lender_id, id, session_id, application_id, place)
            select :lender, :id, :session, :application, coalesce(max(place), 0) + 1
            from committee.item
            where lender_id = :lender
              and session_id = :session
            on conflict (lender_id, application_id) where ending is null do nothing
            """)
                .paramSource(of(session).and("id", Ids.next()).and("application", application))
                .update());
    }

    /** Puts one before the one that stands before it now, or behind the one behind it. */
    void shift(Item item, List<Item> order, int step) {
        List<Item> now = new ArrayList<>(order);
        int from = order.indexOf(item);
        int to = Math.clamp(from + step, 0, order.size() - 1);
        now.remove(from);
        now.add(to, item);
        for (int i = 0; i < now.size(); i++) {
            jdbc.sql("""
                update committee.item
                set place = :place
                where lender_id = :lender
                  and id = :id
                  and place <> :place
                """)
                    .paramSource(Parameters.with("lender", item.lender())
                            .and("id", now.get(i).id())
                            .and("place", i + 1))
                    .update();
        }
    }

    void end(Item item, Item.Ending ending) {
        jdbc.sql("""
            update committee.item
            set ending = :ending, version = version + 1
            where lender_id = :lender
              and id = :id
            """)
                .paramSource(Parameters.with("lender", item.lender())
                        .and("id", item.id())
                        .and("ending", ending))
                .update();
    }
}
