package express.plans;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.policy.PolicyActionId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The actions of all plans; the database shows them to the people of their network. */
@Repository
@Transactional
class Actions {

    private static final String ALL = """
        select id, network_id as network, number, objective_id as objective, title, why, what,
               lead_id as lead, others, due, means, indicator, risk, practice, policy_id as policy, step, language,
               origin, source, state, state_since, added_at, added_by, version,
               array(select partner.organisation_id::text
                     from plans.partner
                     where partner.action_id = action.id
                     order by partner.organisation_id) as partners
        from plans.action
        """;

    private final JdbcClient jdbc;
    private final InstantSource time;

    Actions(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            UUID id,
            NetworkId network,
            int number,
            @Nullable UUID objective,
            String title,
            String why,
            String what,
            @Nullable OrganisationId lead,
            String others,
            @Nullable LocalDate due,
            String means,
            String indicator,
            String risk,
            @Nullable String practice,
            @Nullable PolicyActionId policy,
            @Nullable ChainStep step,
            Locale language,
            @Nullable Origin origin,
            @Nullable String source,
            State state,
            Instant stateSince,
            Instant addedAt,
            @Nullable PersonId addedBy,
            int version,
            List<String> partners) {

        Action action() {
            return new Action(
                    id, network, number, facts(), origin, source, state, stateSince, addedAt, addedBy, version);
        }

        private Facts facts() {
            return new Facts(
                    objective,
                    title,
                    why,
                    what,
                    lead,
                    partners.stream().map(OrganisationId::of).toList(),
                    others,
                    due,
                    means,
                    indicator,
                    risk,
                    practice,
                    policy,
                    step,
                    language);
        }
    }

    @Transactional(readOnly = true)
    List<Action> list(NetworkId network) {
        return jdbc.sql(ALL + """
            where network_id = :network
            order by number
            """).paramSource(Parameters.with("network", network)).query(Row.class).list().stream()
                .map(Row::action)
                .toList();
    }

    @Transactional(readOnly = true)
    Action get(NetworkId network, int number) {
        return jdbc.sql(ALL + "where network_id = :network and number = :number")
                .paramSource(Parameters.with("network", network).and("number", number))
                .query(Row.class)
                .optional()
                .map(Row::action)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    Optional<Action> find(UUID id) {
        return jdbc.sql(ALL + "where id = :id")
                .paramSource(Parameters.with("id", id))
                .query(Row.class)
                .optional()
                .map(Row::action);
    }

    /** That which was made of the same finding and is not over; an address with a fragment is of one finding only. */
    @Transactional(readOnly = true)
    Optional<Integer> findSame(NetworkId network, Origin origin, String source, String title) {
        return jdbc.sql("""
            select number
            from plans.action
            where network_id = :network
              and origin = :origin
              and source = :source
              and (title = :title or source like '%#%')
              and state not in ('DONE', 'DROPPED')
            order by number
            limit 1
            """)
                .paramSource(Parameters.with("network", network)
                        .and("origin", origin)
                        .and("source", source)
                        .and("title", title))
                .query(Integer.class)
                .optional();
    }

    /** Who else adds something waits, so that no number is given twice. */
    int nextNumber(NetworkId network) {
        return jdbc.sql("""
            insert into plans.counter (network_id, last)
            values (:network, 1)
            on conflict (network_id) do update
            set last = counter.last + 1
            returning last
            """)
                .paramSource(Parameters.with("network", network))
                .query(Integer.class)
                .single();
    }

    void add(Action action) {
        jdbc.sql("""
            insert into plans.action (
                id, network_id, number, objective_id, title, why, what, lead_id, others, due, means, indicator, risk,
                practice, policy_id, step, language, origin, source, state, state_since, added_at, added_by, version)
            values (
                :id, :network, :number, :objective, :title, :why, :what, :lead, :others, :due, :means, :indicator,
                :risk, :practice, :policy, :step, :language, :origin, :source, :state, :stateSince, :addedAt,
                :addedBy, 1)
            """)
                .paramSource(row(action, action.facts())
                        .and("number", action.number())
                        .and("origin", action.origin())
                        .and("source", action.source())
                        .and("state", action.state())
                        .and("stateSince", action.stateSince())
                        .and("addedAt", action.addedAt())
                        .and("addedBy", action.addedBy()))
                .update();
        addPartners(action, action.facts());
    }

    /** Whether nobody wrote its facts since it was seen. */
    boolean change(Action seen, Facts facts) {
        boolean changed = jdbc.sql("""
            update plans.action
            set objective_id = :objective,
                title = :title,
                why = :why,
                what = :what,
                lead_id = :lead,
                others = :others,
                due = :due,
                means = :means,
                indicator = :indicator,
                risk = :risk,
                practice = :practice,
                policy_id = :policy,
                step = :step,
                language = :language,
                version = version + 1
            where id = :id
              and version = :version
            """)
                        .paramSource(row(seen, facts).and("version", seen.version()))
                        .update()
                == 1;
        if (changed) {
            jdbc.sql("""
                delete from plans.partner
                where action_id = :id
                """).paramSource(Parameters.with("id", seen.id())).update();
            addPartners(seen, facts);
        }
        return changed;
    }

    private static Parameters row(Action action, Facts facts) {
        return Parameters.of(facts)
                .and("policy", facts.policy() == null ? null : facts.policy().value())
                .and("id", action.id())
                .and("network", action.network());
    }

    private void addPartners(Action action, Facts facts) {
        jdbc.sql("""
            insert into plans.partner (action_id, network_id, organisation_id)
            select :id, :network, unnest(cast(:partners as uuid[]))
            on conflict do nothing
            """)
                .paramSource(Parameters.with("id", action.id())
                        .and("network", action.network())
                        .and("partners", facts.partners()))
                .update();
    }

    /** Whether it was still in the state in which it was seen. */
    boolean move(Action seen, State to) {
        return jdbc.sql("""
            update plans.action
            set state = :to,
                state_since = :now
            where id = :id
              and state = :from
            """)
                        .paramSource(Parameters.with("id", seen.id())
                                .and("from", seen.state())
                                .and("to", to)
                                .and("now", time.instant()))
                        .update()
                == 1;
    }
}
