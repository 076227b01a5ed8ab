package express.sendings;

import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Forgets forms a day after they were sent: nobody sends them again. */
@Component
class SendingClearing implements Routine {

    static final Duration KEPT = Duration.ofDays(1);

    private final Sendings sendings;
    private final InstantSource time;

    SendingClearing(Sendings sendings, InstantSource time) {
        this.sendings = sendings;
        this.time = time;
    }

    @Override
    public String name() {
        return "sending-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        sendings.removeBefore(time.instant().minus(KEPT));
    }
}
