package express.applications;

import express.files.Files;
import express.people.Kept;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long applications are kept that came to nothing; those that were granted go with the loan. */
@Component
class ApplicationsKept implements Kept {

    private static final int DAYS = 730;

    private final Applications applications;
    private final Files files;

    ApplicationsKept(Applications applications, Files files) {
        this.applications = applications;
        this.files = files;
    }

    @Override
    public String what() {
        return "applications.kept";
    }

    @Override
    public int days() {
        return DAYS;
    }

    /** What was brought goes first, since nothing else knows of it afterwards. */
    @Override
    @Transactional
    public int removeBefore(Instant end) {
        applications.listFilesBefore(end).forEach(files::delete);
        return applications.removeBefore(end);
    }
}
