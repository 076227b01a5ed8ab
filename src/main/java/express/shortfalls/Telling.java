package express.shortfalls;

import express.base.NetworkId;
import express.base.Parameters;
import express.directory.Organisations;
import express.interpreting.Fillings;
import express.interpreting.Unfilled;
import express.jobs.Routine;
import express.services.ServicesEvents.Sought;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells networks for what nobody was found, each time once: somebody looked for help there, in a language. */
@Component
class Telling implements Routine {

    private static final Duration BACK = Duration.ofDays(7);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final int AT_ONCE = 500;

    private final Backstage backstage;
    private final Fillings fillings;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final InstantSource time;

    Telling(
            Backstage backstage,
            Fillings fillings,
            Organisations organisations,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            InstantSource time) {
        this.backstage = backstage;
        this.fillings = fillings;
        this.organisations = organisations;
        this.events = events;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public String name() {
        return Backstage.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    public void run() {
        backstage.run(() -> {
            Instant now = time.instant();
            forget(now.minus(KNOWN));
            fillings.listUnfilled(now.minus(BACK), now, known(), AT_ONCE).forEach(it -> tell(it, now));
        });
    }

    private List<UUID> known() {
        return jdbc.sql("select request_id from shortfalls.told")
                .query(UUID.class)
                .list();
    }

    private void forget(Instant before) {
        jdbc.sql("delete from shortfalls.told where told_at < :before")
                .paramSource(Parameters.with("before", before))
                .update();
    }

    private void tell(Unfilled it, Instant now) {
        int added = jdbc.sql("""
            insert into shortfalls.told (house_id, request_id, told_at)
            values (:house, :request, :now)
            on conflict (house_id, request_id) do nothing
            """)
                .paramSource(Parameters.with("house", it.house())
                        .and("request", it.request())
                        .and("now", now))
                .update();
        if (added == 1) {
            for (NetworkId network : organisations.networks(it.house())) {
                events.publishEvent(new Sought(network, it.step(), null, Locale.forLanguageTag(it.language()), null));
            }
        }
    }
}
