package express.adoptions;

import express.base.Wordless;
import express.jobs.Routine;
import express.practices.PracticeId;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells adopters when a practice changes or is withdrawn. It compares what they know with what is, instead of waiting
 * for an event: so whoever adapts while the source changes is told too, and nothing is lost with a node.
 */
@Component
class TellingAdopters implements Routine {

    static final String PURPOSE = "adoptions-changes";

    private static final Logger LOG = LoggerFactory.getLogger(TellingAdopters.class);

    private final Adoptions adoptions;
    private final Versions versions;
    private final AdoptionPost post;

    TellingAdopters(Adoptions adoptions, Versions versions, AdoptionPost post) {
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
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        List<Adoptions.Told> told = adoptions.listTold();
        List<PracticeId> sources =
                told.stream().map(Adoptions.Told::practice).distinct().toList();
        Map<PracticeId, Standing> now =
                versions.listAll(sources).stream().collect(Collectors.toMap(Standing::practice, Function.identity()));
        told.stream().filter(it -> isNews(it, now.get(it.practice()))).forEach(it -> tell(it, now.get(it.practice())));
    }

    private static boolean isNews(Adoptions.Told told, Standing now) {
        return told.version() < now.version() || told.withdrawn() != now.isWithdrawn();
    }

    /** Who cannot be told now is told a minute later, and keeps nobody else waiting. */
    private void tell(Adoptions.Told told, Standing now) {
        try {
            post.tell(told, now);
        } catch (RuntimeException failure) {
            LOG.error("cannot tell of a change those who adapted in {}", told.adoption(), Wordless.of(failure));
        }
    }
}
