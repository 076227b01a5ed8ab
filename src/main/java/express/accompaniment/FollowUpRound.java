package express.accompaniment;

import express.base.Wordless;
import express.jobs.Routine;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks people later how it went, by day only: a message at night wakes a family. */
@Component
class FollowUpRound implements Routine {

    private static final Logger LOG = LoggerFactory.getLogger(FollowUpRound.class);
    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(19, 0);
    private static final int AT_ONCE = 200;

    private final FollowUps followUps;
    private final Asking asking;
    private final Caseload caseload;
    private final InstantSource time;

    FollowUpRound(FollowUps followUps, Asking asking, Caseload caseload, InstantSource time) {
        this.followUps = followUps;
        this.asking = asking;
        this.caseload = caseload;
        this.time = time;
    }

    @Override
    public String name() {
        return Asking.PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        LocalTime now = LocalTime.ofInstant(time.instant(), ZoneId.systemDefault());
        if (!now.isBefore(FIRST) && now.isBefore(LAST)) {
            followUps.listDue(caseload.today(), AT_ONCE).forEach(this::ask);
        }
    }

    /** One that cannot be asked keeps no other waiting. */
    void ask(FollowUp it) {
        try {
            asking.ask(it);
        } catch (RuntimeException failure) {
            LOG.error("cannot ask {}", it.id(), Wordless.of(failure));
        }
    }
}
