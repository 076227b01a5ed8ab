package express.practices;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a practice as another installation published it.
 *
 * @param site the public address of that installation
 * @param practice its id there
 * @param version as it is counted there
 */
public record Foreign(
        String site, UUID practice, int version, Instant publishedAt, Publication.Status status, Sheet sheet) {

    /** Whether that installation could have published it: only what was published there goes on to others. */
    public static boolean isPublished(Publication.Status status) {
        return status == Publication.Status.FROM_PUBLIC_SOURCES || status == Publication.Status.REVIEWED;
    }
}
