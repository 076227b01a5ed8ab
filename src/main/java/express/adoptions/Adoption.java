package express.adoptions;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.practices.PracticeId;
import express.writing.DraftId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a network adapts a practice.
 *
 * @param version of the practice from which it took its copy
 * @param organisation of the network, which writes the copy
 * @param reports how many there are; the latest gives the state
 * @param openedAt since when everybody may read the copy as it was then
 */
record Adoption(
        UUID id,
        PracticeId practice,
        int version,
        NetworkId network,
        OrganisationId organisation,
        DraftId draft,
        Instant begunAt,
        State state,
        int reports,
        Instant reportedAt,
        @Nullable String country,
        @Nullable Instant openedAt) {

    /** After so long without a report somebody is asked how it goes. */
    static final Duration SILENCE = Duration.ofDays(182);

    String path() {
        return AdoptionPages.PATH + "/" + id;
    }

    boolean goesOn() {
        return state != State.STOPPED;
    }

    boolean isDue(Instant now) {
        return goesOn() && !reportedAt.plus(SILENCE).isAfter(now);
    }

    /** The copy is a practice of its own once it is published. */
    PracticeId copy() {
        return new PracticeId(draft.value());
    }
}
