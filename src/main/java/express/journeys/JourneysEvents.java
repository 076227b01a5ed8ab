package express.journeys;

import express.base.OrganisationId;
import java.util.UUID;

/** What happens to files and consents, told in the transaction in which it happens. */
public final class JourneysEvents {

    private JourneysEvents() {}

    /** The person said yes to the file. */
    public record Opened(JourneyId journey) {}

    /** It was closed, with an outcome. */
    public record Closed(JourneyId journey) {}

    public record ConsentGiven(JourneyId journey, UUID consent, Purpose purpose, OrganisationId receiver) {}

    /** From this transaction on the receiver sees nothing of it. */
    public record ConsentWithdrawn(JourneyId journey, UUID consent, Purpose purpose, OrganisationId receiver) {}

    /** All of it is gone; rows with a foreign key to it went with it. */
    public record Erased(JourneyId journey) {}
}
