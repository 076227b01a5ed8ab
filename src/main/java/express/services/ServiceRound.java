package express.services;

import express.base.OrganisationId;
import express.base.Wordless;
import express.directory.Organisations;
import express.jobs.Routine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes round the services once in some hours, and looks at what each organisation confirmed long ago. */
@Component
class ServiceRound implements Routine {

    /** As which the database knows it, and whoever answers one of its letters. */
    static final String PURPOSE = "services-confirmations";

    private static final Logger LOG = LoggerFactory.getLogger(ServiceRound.class);

    /** The shortest term that a network may choose. */
    private static final int SHORTEST = 6;

    private static final int AT_ONCE = 200;

    private final Services services;
    private final Organisations organisations;
    private final ServiceConfirming confirming;
    private final Uploads uploads;
    private final InstantSource time;

    ServiceRound(
            Services services,
            Organisations organisations,
            ServiceConfirming confirming,
            Uploads uploads,
            InstantSource time) {
        this.services = services;
        this.organisations = organisations;
        this.confirming = confirming;
        this.uploads = uploads;
        this.time = time;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        uploads.removeOld();
        Instant before =
                time.instant().atZone(ZoneOffset.UTC).minusMonths(SHORTEST).toInstant();
        Set<OrganisationId> houses = new LinkedHashSet<>();
        Service last = null;
        do {
            last = gather(services.listConfirmedBefore(before, last, AT_ONCE), houses);
        } while (last != null);
        houses.forEach(this::look);
    }

    /** The last of them, if there may be more. */
    private static @Nullable Service gather(List<Service> some, Set<OrganisationId> houses) {
        some.forEach(service -> houses.add(service.organisation()));
        return some.size() < AT_ONCE ? null : some.getLast();
    }

    /** Each by itself: one that fails keeps no other from being asked. */
    private void look(OrganisationId house) {
        try {
            confirming.look(house, Math.min(Service.TERM_MONTHS, organisations.confirmMonths(house)));
        } catch (RuntimeException failure) {
            LOG.warn("cannot look at the services of {}", house, Wordless.of(failure));
        }
    }
}
