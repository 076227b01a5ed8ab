package express.jobs;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the one who started a piece of work sees of it.
 *
 * @param title the message key of what it is called
 * @param outOf how much there is to do; zero if that is not known
 * @param result where the result can be seen, a path of this installation
 * @param reason the message key of why it failed
 * @param stopping whether its end has been asked for
 */
public record Job(
        UUID id,
        String title,
        Instant startedAt,
        State state,
        long done,
        long outOf,
        @Nullable String result,
        @Nullable String reason,
        @Nullable Instant endedAt,
        boolean stopping) {

    /** Where a job stands; the last three are final. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /** Where it can be watched. */
    public String path() {
        return JobPages.PATH + "/" + id;
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** Which words say how it stands. */
    String word() {
        return stopping && !ended() ? "stopping" : state.name().toLowerCase(Locale.ROOT);
    }
}
