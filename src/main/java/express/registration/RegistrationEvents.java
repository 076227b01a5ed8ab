package express.registration;

import express.gatherings.GatheringId;
import java.util.UUID;

/** What happens to registrations, told in the transaction in which it happens. */
public final class RegistrationEvents {

    private RegistrationEvents() {}

    /** Somebody who had a place does not come. */
    public record Left(GatheringId gathering, UUID participant) {}

    /** All that is known of somebody goes. */
    public record Forgotten(GatheringId gathering, UUID participant) {}
}
