package express.journeys;

import express.base.OrganisationId;
import java.util.UUID;

/** What happens to files and consents, told in the transaction in which it happens. */
public final class JourneysEvents {

    private JourneysEvents() {}

    /** What is known of the person was written, in whatever state the file is. */
    public record Described(JourneyId journey) {}

    /** The person said yes to the file. */
    public record Opened(JourneyId journey) {}

    /** It was closed, with an outcome. */
    public record Closed(JourneyId journey) {}

    public record ConsentGiven(JourneyId journey, UUID consent, Purpose purpose, OrganisationId receiver) {}

    /** From this transaction on the receiver sees nothing of it. */
    public record ConsentWithdrawn(JourneyId journey, UUID consent, Purpose purpose, OrganisationId receiver) {}

    /** They are of one person: the first goes on under the second, and both keep what is theirs. */
    public record Joined(JourneyId journey, JourneyId surviving) {}

    /** They are of two people after all. */
    public record Parted(JourneyId journey, JourneyId surviving) {}

    /** All of it is gone; rows with a foreign key to it went with it. */
    public record Erased(JourneyId journey) {}
}
