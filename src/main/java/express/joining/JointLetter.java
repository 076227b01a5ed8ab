package express.joining;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person that an organisation takes two files for theirs, or does not any more.
 *
 * @param reads whether they have an account by which they read it
 */
record JointLetter(String house, boolean joined, boolean reads) implements Letter {

    private static final String KEYS = "joining.letter.";

    private Words words(String part) {
        return new Words(KEYS + (joined ? "joined." : "parted.") + part, house);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words("line"));
    }

    @Override
    public @Nullable Link link() {
        return reads ? new Link(new Words(KEYS + "link"), "/my/journey") : null;
    }

    /** Whoever shares the telephone learns neither by whom nor what for. */
    @Override
    public Words shortly() {
        return words("shortly");
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", house);
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
