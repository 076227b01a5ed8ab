package express.directory;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that no longer exist: shown with their history, listed nowhere, taking nobody in. */
@Repository
@Transactional
public class Retirements {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Retirements(JdbcClient jdbc, InstantSource time, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public boolean isRetired(OrganisationId organisation) {
        return find(organisation).isPresent();
    }

    @Transactional(readOnly = true)
    Optional<Instant> find(OrganisationId organisation) {
        return jdbc.sql("""
            select at
            from directory.retirement
            where organisation_id = :organisation
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .query(Instant.class)
                .optional();
    }

    /** Once is enough. */
    void retire(OrganisationId organisation) {
        int retired = jdbc.sql("""
            insert into directory.retirement (organisation_id, at)
            values (:organisation, :now)
            on conflict do nothing
            """)
                .paramSource(Parameters.with("organisation", organisation).and("now", time.instant()))
                .update();
        if (retired == 1) {
            trail.note(organisation.value(), Act.CHANGED, "retired", organisation.toString());
            events.publishEvent(new DirectoryEvents.Retired(organisation));
        }
    }

    /** It was a mistake; what ended with it does not begin again by itself. */
    void takeBack(OrganisationId organisation) {
        int ended = jdbc.sql("""
            delete from directory.retirement
            where organisation_id = :organisation
            """)
                .paramSource(Parameters.with("organisation", organisation))
                .update();
        if (ended == 1) {
            trail.note(organisation.value(), Act.CHANGED, "taken up again", organisation.toString());
        }
    }
}
