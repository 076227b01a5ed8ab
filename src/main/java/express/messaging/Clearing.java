package express.messaging;

import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Removes letters, and with them the addresses, a month after they left. */
@Component("messagingClearing")
class Clearing implements Routine {

    static final Duration KEPT = Duration.ofDays(30);

    private final Letters letters;
    private final InstantSource time;

    Clearing(Letters letters, InstantSource time) {
        this.letters = letters;
        this.time = time;
    }

    @Override
    public String name() {
        return "messaging-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        letters.removeEndedBefore(time.instant().minus(KEPT));
    }
}
