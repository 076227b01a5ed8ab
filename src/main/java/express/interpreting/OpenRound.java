package express.interpreting;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells who asked, and those who send out, a day before that nobody was found yet: there is still time for something else. */
@Component
class OpenRound implements Routine {

    private static final Duration BEFORE = Duration.ofDays(1);

    /** Who asks for the same day knows that it is short, and is looked for first. */
    private static final Duration LOOKED_FOR = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(OpenRound.class);
    private static final int AT_ONCE = 500;

    private final Backstage backstage;
    private final Requests requests;
    private final Reminders reminders;
    private final MissionPost post;
    private final Prices prices;

    OpenRound(Backstage backstage, Requests requests, Reminders reminders, MissionPost post, Prices prices) {
        this.backstage = backstage;
        this.requests = requests;
        this.reminders = reminders;
        this.post = post;
        this.prices = prices;
    }

    @Override
    public String name() {
        return "interpreting-open";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(15);
    }

    /** One that fails is looked at again, and keeps no other waiting. */
    @Override
    public void run() {
        Instant now = prices.now();
        List<Request> open =
                backstage.look(() -> reminders.listUnwarned(now, now.plus(BEFORE), now.minus(LOOKED_FOR), AT_ONCE));
        open.forEach(it -> {
            try {
                warn(it, now);
            } catch (RuntimeException failure) {
                LOG.error("cannot warn of request {}", it.id(), Wordless.of(failure));
            }
        });
    }

    private void warn(Request seen, Instant now) {
        backstage.run(() -> {
            Request request = requests.lock(seen.house(), seen.id());
            if (reminders.warn(request, now)) {
                post.tellClient("still-open", request);
                post.tellHouse("unfound", request);
            }
        });
    }
}
