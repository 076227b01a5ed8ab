package express.practices;

import express.base.Ids;
import java.util.UUID;

/** Names a practice between modules; a draft becomes the practice of the same id. */
public record PracticeId(UUID value) {

    public static PracticeId next() {
        return new PracticeId(Ids.next());
    }

    public static PracticeId of(String text) {
        return new PracticeId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
