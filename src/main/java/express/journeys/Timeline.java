package express.journeys;

import express.base.Ids;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to a person, over all organisations. Modules note it here, as ids and the message key of its words; who
 * sees what of it the database decides by the category.
 */
@Repository
@Transactional
public class Timeline {

    /**
     * One line.
     *
     * @param kind the message key of its words; nothing, if it is not for the viewer
     * @param reference what it is about, in the module that noted it
     */
    public record Happening(
            UUID id,
            @Nullable Instant at,
            @Nullable String kind,
            @Nullable Category category,
            @Nullable OrganisationId organisation,
            @Nullable PersonId actor,
            @Nullable UUID reference) {

        public boolean hidden() {
            return kind == null;
        }
    }

    private final JdbcClient jdbc;
    private final InstantSource time;

    Timeline(JdbcClient jdbc, InstantSource time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    private record Row(
            NetworkId network,
            UUID journey,
            UUID id,
            Instant at,
            String kind,
            Category category,
            @Nullable OrganisationId organisation,
            @Nullable PersonId actor,
            @Nullable UUID reference) {}

    /** Notes it in the transaction in which it happens. */
    public void note(
            CaseFile journey,
            String kind,
            Category category,
            @Nullable OrganisationId organisation,
            @Nullable UUID reference) {
        PersonId actor = Acting.viewer() instanceof Viewer.Person person ? person.id() : null;
        var row = new Row(
                journey.network(),
                journey.id().value(),
                Ids.next(),
                time.instant(),
                kind,
                category,
                organisation,
                actor,
                reference);
        jdbc.sql("""
            insert into journeys.moment (network_id, journey_id, id)
            values (:network, :journey, :id)
            """).paramSource(Parameters.of(row)).update();
        jdbc.sql("""
            insert into journeys.happening (
                network_id, journey_id, id, at, kind, category, organisation_id, actor_id, reference)
            values (:network, :journey, :id, :at, :kind, :category, :organisation, :actor, :reference)
            """).paramSource(Parameters.of(row)).update();
    }

    /**
     * With those of files that are joined with it; the latest first. What is not for the viewer stands there as hidden. Which
     * files go together is asked apart: else a plan would be made anew for each of them, which costs more than to read them.
     */
    @Transactional(readOnly = true)
    public List<Happening> list(CaseFile journey, int most) {
        return jdbc.sql("""
            select moment.id, happening.at, happening.kind, happening.category,
                   happening.organisation_id as organisation, happening.actor_id as actor, happening.reference
            from journeys.moment
            left join journeys.happening on happening.network_id = moment.network_id
                and happening.journey_id = moment.journey_id
                and happening.id = moment.id
            where moment.network_id = :network
              and moment.journey_id = any (cast((select journeys.together(:id)) as uuid[]))
            order by moment.id desc
            limit :most
            """)
                .paramSource(Journeys.of(journey).and("most", most))
                .query(Happening.class)
                .list();
    }
}
