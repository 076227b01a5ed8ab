package express.accompaniment;

import express.jobs.Routine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ends covers whose last day is over. */
@Component
class CoverRound implements Routine {

    private final Handovers handovers;
    private final Caseload caseload;

    CoverRound(Handovers handovers, Caseload caseload) {
        this.handovers = handovers;
        this.caseload = caseload;
    }

    @Override
    public String name() {
        return "accompaniment-covers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        for (UUID id : handovers.listOver(caseload.today())) {
            handovers.endCover(id);
        }
    }
}
