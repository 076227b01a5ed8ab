package express.adoptions;

import express.base.Wordless;
import express.jobs.Routine;
import express.practices.Versions;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks adopters twice a year how it goes, until they have stopped. */
@Component
class RemindingAdopters implements Routine {

    static final String PURPOSE = "adoptions-reminders";

    private static final Logger LOG = LoggerFactory.getLogger(RemindingAdopters.class);

    private final Adoptions adoptions;
    private final Versions versions;
    private final AdoptionPost post;

    RemindingAdopters(Adoptions adoptions, Versions versions, AdoptionPost post) {
        this.adoptions = adoptions;
        this.versions = versions;
        this.post = post;
    }

    @Override
    public String name() {
        return PURPOSE;
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        adoptions.listSilent(Adoption.SILENCE).forEach(this::remind);
    }

    /** Who cannot be asked now is asked later, and keeps nobody else waiting. */
    private void remind(UUID id) {
        try {
            Adoption adoption = adoptions.get(id);
            post.remind(adoption, versions.find(adoption.practice()).orElseThrow());
        } catch (RuntimeException failure) {
            LOG.error("cannot ask how it goes with {}", id, Wordless.of(failure));
        }
    }
}
