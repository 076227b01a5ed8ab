package express.services;

import express.base.Wordless;
import express.directory.Organisations;
import express.jobs.Routine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes round the services once in some hours and looks at each that was confirmed long ago. */
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
        Service last = null;
        do {
            last = look(services.listConfirmedBefore(before, last, AT_ONCE));
        } while (last != null);
    }

    /** The last of them, if there may be more. */
    private @Nullable Service look(List<Service> some) {
        some.forEach(this::look);
        return some.size() < AT_ONCE ? null : some.getLast();
    }

    /** Each by itself: one that fails keeps nobody from being asked about the others. */
    private void look(Service service) {
        try {
            int months = Math.min(Service.TERM_MONTHS, organisations.confirmMonths(service.organisation()));
            confirming.look(service.id(), months);
        } catch (RuntimeException failure) {
            LOG.warn("cannot look at service {}", service.id(), Wordless.of(failure));
        }
    }
}
