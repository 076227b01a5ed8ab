package express.applications;

import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long applications are kept that came to nothing; those that were granted go with the loan. */
@Component
class ApplicationsKept implements Kept {

    private static final int DAYS = 730;

    private final Applications applications;

    ApplicationsKept(Applications applications) {
        this.applications = applications;
    }

    @Override
    public String what() {
        return "applications.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    @Transactional
    public int removeBefore(Instant end) {
        return applications.removeBefore(end);
    }
}
