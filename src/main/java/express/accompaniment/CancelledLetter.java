package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells somebody that a talk to which they would come does not take place. */
record CancelledLetter(String house, Instant at) implements Letter {

    private static final String KEYS = "accompaniment.letter.cancelled.";

    private Words words(String what) {
        return new Words(KEYS + what, house, at);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words("line"));
    }

    /** Whoever shares the telephone learns neither with whom nor what for. */
    @Override
    public Words shortly() {
        return words("shortly");
    }

    @Override
    public @Nullable Instant until() {
        return at;
    }

    @Override
    public Words reason() {
        return words("reason");
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
