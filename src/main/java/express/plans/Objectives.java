package express.plans;

import express.base.Ids;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.Parameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The objectives of all plans, in the order in which their networks put them. */
@Repository
@Transactional
class Objectives {

    private final JdbcClient jdbc;

    Objectives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Objective> list(NetworkId network) {
        return jdbc.sql("""
            select id, place, title, why, language, version
            from plans.objective
            where network_id = :network
            order by place, id
            """)
                .paramSource(Parameters.with("network", network))
                .query(Objective.class)
                .list();
    }

    @Transactional(readOnly = true)
    Objective get(NetworkId network, UUID id) {
        return list(network).stream()
                .filter(objective -> objective.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    UUID add(NetworkId network, String title, String why, Locale language) {
        UUID id = Ids.next();
        jdbc.sql("""
            insert into plans.objective (id, network_id, place, title, why, language, version)
            select :id, :network, coalesce(max(place), 0) + 1, :title, :why, :language, 1
            from plans.objective
            where network_id = :network
            """)
                .paramSource(Parameters.with("id", id)
                        .and("network", network)
                        .and("title", title)
                        .and("why", why)
                        .and("language", language))
                .update();
        return id;
    }

    /** Whether nobody changed it since it was seen. */
    boolean change(NetworkId network, UUID id, int seen, String title, String why) {
        return jdbc.sql("""
            update plans.objective
            set title = :title,
                why = :why,
                version = version + 1
            where network_id = :network
              and id = :id
              and version = :seen
            """)
                        .paramSource(Parameters.with("id", id)
                                .and("network", network)
                                .and("seen", seen)
                                .and("title", title)
                                .and("why", why))
                        .update()
                == 1;
    }

    /** So many places on; whoever else moves one at the same time waits. At the end of its way it stays. */
    void move(NetworkId network, UUID id, int places) {
        List<UUID> order = new ArrayList<>(jdbc.sql("""
            select id
            from plans.objective
            where network_id = :network
            order by place, id
            for update
            """)
                .paramSource(Parameters.with("network", network))
                .query(UUID.class)
                .list());
        int from = order.indexOf(id);
        int to = from + places;
        if (from < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        jdbc.sql("""
            update plans.objective
            set place = ordered.place
            from unnest(cast(:ids as uuid[])) with ordinality ordered (id, place)
            where objective.id = ordered.id
              and objective.network_id = :network
            """)
                .paramSource(Parameters.with("network", network).and("ids", order))
                .update();
    }

    /** Its actions stay, without an objective. */
    void remove(NetworkId network, UUID id) {
        jdbc.sql("""
            delete from plans.objective
            where network_id = :network
              and id = :id
            """)
                .paramSource(Parameters.with("network", network).and("id", id))
                .update();
    }
}
