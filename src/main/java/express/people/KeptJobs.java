package express.people;

import express.jobs.Jobs;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Work in the background that has ended. Its module stands below and cannot declare it itself. */
@Component
class KeptJobs implements Kept {

    private final Jobs jobs;

    KeptJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String what() {
        return "people.kept.jobs";
    }

    @Override
    public int days() {
        return 30;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return jobs.removeEndedBefore(end);
    }
}
