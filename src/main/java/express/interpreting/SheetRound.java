package express.interpreting;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reminds whoever interpreted of a sheet that has not come a day after, also when that was noticed late. */
@Component
class SheetRound implements Routine {

    static final Duration AFTER = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(SheetRound.class);
    private static final int AT_ONCE = 500;

    private final Backstage backstage;
    private final Reminders reminders;
    private final Settling settling;
    private final Prices prices;

    SheetRound(Backstage backstage, Reminders reminders, Settling settling, Prices prices) {
        this.backstage = backstage;
        this.reminders = reminders;
        this.settling = settling;
        this.prices = prices;
    }

    @Override
    public String name() {
        return "interpreting-sheets";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    /** One that fails is looked at again, and keeps no other waiting. */
    @Override
    public void run() {
        backstage
                .look(() -> reminders.listUnreminded(prices.now().minus(AFTER), AT_ONCE))
                .forEach(it -> {
                    try {
                        settling.remind(it);
                    } catch (RuntimeException failure) {
                        LOG.error("cannot remind of the sheet of request {}", it.id(), Wordless.of(failure));
                    }
                });
    }
}
