package express.applications;

import express.jobs.Routine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes round those who stand surety for what was refused, withdrawn or let go of since, and tells them that they are free. */
@Component
class GuarantorRound implements Routine {

    private static final int AT_ONCE = 200;

    private final Freeing freeing;

    GuarantorRound(Freeing freeing) {
        this.freeing = freeing;
    }

    @Override
    public String name() {
        return Background.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(3);
    }

    @Override
    public void run() {
        List<UUID> some;
        do {
            some = freeing.listUnlent(AT_ONCE);
            some.forEach(freeing::freeUnlent);
        } while (some.size() == AT_ONCE);
    }
}
