package express.applications;

import express.base.OrganisationId;
import express.base.PersonId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who stands near to an application, and therefore should not decide about it.
 *
 * @param person their account, if it is known
 * @param organisation through which they are tied, if it is one
 * @param name as it was said
 */
public record Tie(
        UUID id,
        Kind kind,
        @Nullable PersonId person,
        @Nullable OrganisationId organisation,
        String name) {

    /** How they are tied. */
    public enum Kind {
        COACHES,
        REFERS,
        RELATED,
        GUARANTEES,
        WORKS_FOR;

        public String key() {
            return "applications.tie." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
