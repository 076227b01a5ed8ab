package express.plans;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a network does, or might do.
 *
 * @param number by which the people of the network call it
 * @param origin the way of looking from which it came
 * @param source where it came from, a path within Express
 * @param stateSince since when it is in its state
 * @param addedBy nobody, once their account is gone
 * @param version how often its facts were written
 */
record Action(
        UUID id,
        NetworkId network,
        int number,
        Facts facts,
        @Nullable Origin origin,
        @Nullable String source,
        State state,
        Instant stateSince,
        Instant addedAt,
        @Nullable PersonId addedBy,
        int version) {

    String title() {
        return facts.title();
    }

    @Nullable
    OrganisationId lead() {
        return facts.lead();
    }

    @Nullable
    LocalDate due() {
        return facts.due();
    }

    boolean isLate(LocalDate today) {
        return state.isPromised() && due() != null && due().isBefore(today);
    }

    /** Whether it belongs to what the plan is about since a moment: what was over before is history. */
    boolean isOfTheYear(Instant opened) {
        return !state.isOver() || !stateSince.isBefore(opened);
    }
}
