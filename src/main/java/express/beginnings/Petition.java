package express.beginnings;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a new network.
 *
 * @param person who asked; nothing, if they have gone
 * @param organisation the first one of the network
 * @param decidedAt nothing, while it is open
 * @param network what became of it; nothing, if it was refused
 * @param reason why it was refused
 */
record Petition(
        UUID id,
        @Nullable PersonId person,
        OrganisationId organisation,
        Asked asked,
        Instant askedAt,
        @Nullable Instant decidedAt,
        @Nullable NetworkId network,
        String reason) {

    /** What is asked for. */
    record Asked(String name, String territory, List<Locale> languages, String words) {}

    boolean isOpen() {
        return decidedAt == null;
    }
}
