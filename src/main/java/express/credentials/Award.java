package express.credentials;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation wants to say about somebody. It is issued once for each occasion, however often it is asked for.
 *
 * @param occasion what it is for, beginning with the name of the module
 * @param holder the account of the person, if they have one
 * @param name of the person, as it stands on paper
 * @param until from when on it does not count any more, if it ends
 */
public record Award(
        String occasion,
        OrganisationId issuer,
        @Nullable PersonId holder,
        String name,
        Locale language,
        Achievement achievement,
        @Nullable Instant until) {

    /** Which kind of thing it was, in the words of Open Badges. */
    public enum Kind {
        ATTENDANCE("CertificateOfCompletion"),
        COURSE("Course"),
        COMPETENCE("Competency"),
        ASSESSMENT("Assessment"),
        PRIZE("Award"),
        MEMBERSHIP("Membership");

        private final String badge;

        Kind(String badge) {
            this.badge = badge;
        }

        String badge() {
            return badge;
        }
    }

    /**
     * What was learned or done, the same for all who did it.
     *
     * @param criteria what one had to do for it
     */
    public record Achievement(UUID id, Kind kind, String name, String description, String criteria) {}
}
