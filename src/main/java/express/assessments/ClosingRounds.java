package express.assessments;

import express.base.Wordless;
import express.directory.Networks;
import express.jobs.Routine;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Closes rounds whose last day is over. */
@Component
class ClosingRounds implements Routine {

    static final String PURPOSE = "assessments-closing";

    private static final Logger LOG = LoggerFactory.getLogger(ClosingRounds.class);

    private final Assessments assessments;
    private final Instruments instruments;
    private final Networks networks;
    private final Conducting conducting;

    ClosingRounds(Assessments assessments, Instruments instruments, Networks networks, Conducting conducting) {
        this.assessments = assessments;
        this.instruments = instruments;
        this.networks = networks;
        this.conducting = conducting;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        assessments.listDue().forEach(this::close);
    }

    /** One that cannot be closed now keeps no other open. */
    private void close(Assessment round) {
        try {
            conducting.close(networks.find(round.network()).orElseThrow(), round, instruments.get(round.instrument()));
        } catch (RuntimeException failure) {
            LOG.error("cannot close {}", round.id(), Wordless.of(failure));
        }
    }
}
