package express.plans;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who of the leading organisation has an action in hand. It ends with their membership there. */
@Repository
@Transactional
class Charges {

    private final JdbcClient jdbc;

    Charges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    Optional<PersonId> find(UUID action) {
        return jdbc.sql("""
            select person_id
            from plans.charge
            where action_id = :action
            """)
                .paramSource(Parameters.with("action", action))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private record Row(UUID action, PersonId person) {}

    /** By action. */
    @Transactional(readOnly = true)
    Map<UUID, PersonId> list(NetworkId network) {
        Map<UUID, PersonId> charges = new HashMap<>();
        jdbc.sql("""
            select action_id as action, person_id as person
            from plans.charge
            where network_id = :network
            """)
                .paramSource(Parameters.with("network", network))
                .query(Row.class)
                .list()
                .forEach(row -> charges.put(row.action(), row.person()));
        return charges;
    }

    void give(Action action, OrganisationId organisation, PersonId person) {
        end(action.id());
        jdbc.sql("""
            insert into plans.charge (action_id, network_id, organisation_id, person_id)
            values (:action, :network, :organisation, :person)
            """)
                .paramSource(Parameters.with("action", action.id())
                        .and("network", action.network())
                        .and("organisation", organisation)
                        .and("person", person))
                .update();
    }

    void end(UUID action) {
        jdbc.sql("""
            delete from plans.charge
            where action_id = :action
            """).paramSource(Parameters.with("action", action)).update();
    }
}
