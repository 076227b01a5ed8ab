package express.services;

import express.audit.Act;
import express.audit.Trail;
import express.base.OrganisationId;
import express.base.Parameters;
import express.base.Viewer;
import express.database.Acting;
import express.services.Happening.Speaker;
import express.services.Happening.What;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to services: for everybody without names, and with them in the trail of the organisation. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Chronicle {

    private final JdbcClient jdbc;
    private final InstantSource time;
    private final Trail trail;

    Chronicle(JdbcClient jdbc, InstantSource time, Trail trail) {
        this.jdbc = jdbc;
        this.time = time;
        this.trail = trail;
    }

    private record Row(What what, Speaker speaker, Instant at) {}

    void note(Service service, What what) {
        trail.note(
                service.organisation().value(),
                what == What.ADDED ? Act.CREATED : Act.CHANGED,
                "service " + service.id() + " " + what.name().toLowerCase(Locale.ROOT),
                service.toString());
        jdbc.sql("""
            insert into services.happening (service_id, what, speaker, at)
            values (:service, :what, :speaker, :at)
            """)
                .paramSource(Parameters.of(new Row(what, speaker(service.organisation()), time.instant()))
                        .and("service", service.id().value()))
                .update();
    }

    private static Speaker speaker(OrganisationId house) {
        return switch (Acting.viewer()) {
            case Viewer.Person person when person.belongsTo(house) -> Speaker.HOUSE;
            case Viewer.Person person when person.operator() -> Speaker.OPERATOR;
            case Viewer.Person person -> Speaker.NETWORK;
            case Viewer.Background work when work.purpose().equals(ServiceRound.PURPOSE) -> Speaker.LETTER;
            case Viewer.Background work -> Speaker.TABLE;
            case Viewer.Visitor visitor -> Speaker.LETTER;
        };
    }

    /** The latest first. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    List<Happening> list(ServiceId service) {
        return jdbc.sql("""
            select what, speaker, at
            from services.happening
            where service_id = :service
            order by number desc
            limit 50
            """)
                .paramSource(Parameters.with("service", service.value()))
                .query(Happening.class)
                .list();
    }

    /** When and for whom somebody last said that all of it is true. */
    static Optional<Happening> lastWord(List<Happening> happened) {
        return happened.stream()
                .filter(it -> it.what() == What.CONFIRMED || it.what() == What.CHANGED || it.what() == What.ADDED)
                .findFirst();
    }
}
