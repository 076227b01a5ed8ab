package express.frontdoor;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;

/** That somebody asked an organisation to call them: with whom their name and number lie, and nothing more. */
record Callback(UUID id, OrganisationId organisation, Hour hour, Instant askedAt) {

    /** When somebody can be reached. */
    enum Hour {
        ANY("phone"),
        MORNING("morning"),
        AFTERNOON("noon"),
        EVENING("evening");

        private final String icon;

        Hour(String icon) {
            this.icon = icon;
        }

        String icon() {
            return icon;
        }

        String key() {
            return "frontdoor.call.hour." + name();
        }
    }

    /**
     * What somebody typed who wants to be called.
     *
     * @param safe whether a message may be left that others could hear
     */
    record Asked(String name, String telephone, Hour hour, boolean safe) {}
}
