package express.reviews;

import express.base.Ids;
import java.util.UUID;

/** Names one round of a review. */
record RoundId(UUID value) {

    /** Open to the library that reads rows. */
    public RoundId {}

    static RoundId next() {
        return new RoundId(Ids.next());
    }

    static RoundId of(String text) {
        return new RoundId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
