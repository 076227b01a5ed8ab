package express.complaints;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks every hour for complaints that have to be answered soon, or should have been. */
@Component
class RemindingRounds implements Routine {

    private static final String PURPOSE = "complaints-reminding";
    private static final Logger LOG = LoggerFactory.getLogger(RemindingRounds.class);

    private final Reminding reminding;

    RemindingRounds(Reminding reminding) {
        this.reminding = reminding;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        reminding.listDue().forEach(this::remind);
    }

    /** What fails for one keeps no other from it. */
    private void remind(UUID complaint) {
        try {
            reminding.remind(complaint);
        } catch (RuntimeException failure) {
            LOG.error("cannot remind of a complaint", Wordless.of(failure));
        }
    }
}
