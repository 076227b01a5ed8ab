package express.accompaniment;

import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Workshops of an organisation, and who was there for how long: each adviser writes down their own cases. */
@Repository
@Transactional
class Workshops {

    static final int MOST = 100;

    record Workshop(
            NetworkId network,
            UUID id,
            OrganisationId holder,
            String module,
            LocalDate heldOn,
            int minutes,
            PersonId madeBy) {}

    private static final String ALL = """
        select network_id as network, id, holder_id as holder, module, held_on, minutes, made_by
        from accompaniment.workshop
        where holder_id = :holder
        """;

    private final JdbcClient jdbc;

    Workshops(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    List<Workshop> list(OrganisationId holder) {
        return jdbc.sql(ALL + " order by held_on desc, id desc limit :most")
                .paramSource(Parameters.with("holder", holder).and("most", MOST))
                .query(Workshop.class)
                .list();
    }

    @Transactional(readOnly = true)
    Workshop get(OrganisationId holder, UUID id) {
        return jdbc.sql(ALL + " and id = :id")
                .paramSource(Parameters.with("holder", holder).and("id", id))
                .query(Workshop.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    void add(Workshop workshop) {
        jdbc.sql("""
            insert into accompaniment.workshop (network_id, id, holder_id, module, held_on, minutes, made_by)
            values (:network, :id, :holder, :module, :heldOn, :minutes, :madeBy)
            """).paramSource(Parameters.of(workshop)).update();
    }

    /** Minutes by journey, of those that the viewer may see. */
    @Transactional(readOnly = true)
    Map<UUID, Integer> presences(Workshop workshop) {
        Map<UUID, Integer> minutes = new HashMap<>();
        jdbc.sql("""
            select journey_id, minutes
            from accompaniment.presence
            where network_id = :network
              and workshop_id = :id
            """).paramSource(Parameters.of(workshop)).query(row -> {
            minutes.put(row.getObject("journey_id", UUID.class), row.getInt("minutes"));
        });
        return minutes;
    }

    /** Whether it is otherwise than before; 0 minutes are none. */
    boolean write(Workshop workshop, UUID journey, int minutes) {
        Parameters presence = Parameters.of(workshop).and("journey", journey).and("present", minutes);
        if (minutes == 0) {
            return jdbc.sql("""
                delete from accompaniment.presence
                where network_id = :network
                  and workshop_id = :id
                  and journey_id = :journey
                """).paramSource(presence).update() == 1;
        }
        return jdbc.sql("""
            insert into accompaniment.presence (network_id, journey_id, workshop_id, minutes)
            values (:network, :journey, :id, :present)
            on conflict (network_id, workshop_id, journey_id) do update
            set minutes = excluded.minutes
            where presence.minutes <> excluded.minutes
            """).paramSource(presence).update() == 1;
    }
}
