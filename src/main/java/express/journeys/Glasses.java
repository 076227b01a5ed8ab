package express.journeys;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The glasses that were broken, which nobody takes back. */
@Repository
@Transactional
class Glasses {

    private final JdbcClient jdbc;

    Glasses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            NetworkId network,
            UUID journey,
            OrganisationId holder,
            UUID id,
            @Nullable PersonId person,
            String reason,
            Instant brokenAt,
            Instant until) {}

    void add(CaseFile journey, Glass glass) {
        jdbc.sql("""
            insert into journeys.glass (network_id, journey_id, id, holder_id, person_id, reason, broken_at, until)
            values (:network, :journey, :id, :holder, :person, :reason, :brokenAt, :until)
            """)
                .paramSource(Parameters.of(new Row(
                        journey.network(),
                        journey.id().value(),
                        journey.holder(),
                        glass.id(),
                        glass.person(),
                        glass.reason(),
                        glass.brokenAt(),
                        glass.until())))
                .update();
    }

    /** Whether the person lets the organisation hold the file at all; nobody opens it otherwise. */
    @Transactional(readOnly = true)
    boolean mayBreak(CaseFile journey) {
        return jdbc.sql("select journeys.is_held(:id)")
                .paramSource(Journeys.of(journey))
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    List<Glass> list(JourneyId journey) {
        return jdbc.sql("""
            select id, person_id as person, reason, broken_at, until
            from journeys.glass
            where journey_id = :journey
            order by id desc
            """)
                .paramSource(Parameters.with("journey", journey.value()))
                .query(Glass.class)
                .list();
    }
}
