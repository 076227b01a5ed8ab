package express.journeys;

import express.base.Ids;
import java.io.Serializable;
import java.util.UUID;

/** Names the file of a newcomer between modules. */
public record JourneyId(UUID value) implements Serializable {

    public static JourneyId next() {
        return new JourneyId(Ids.next());
    }

    public static JourneyId of(String text) {
        return new JourneyId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
