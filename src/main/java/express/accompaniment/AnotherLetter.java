package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody that another one accompanies them, or stands in.
 *
 * @param reads whether they have an account by which they read who it is
 */
record AnotherLetter(String house, boolean reads) implements Letter {

    private static final String KEYS = "accompaniment.letter.another.";

    private Words words(String what) {
        return new Words(KEYS + what, house);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words(reads ? "line" : "ask"));
    }

    @Override
    public @Nullable Link link() {
        return reads ? new Link(words("link"), OwnPages.PATH) : null;
    }

    /** Whoever shares the telephone learns neither by whom nor what for. */
    @Override
    public Words shortly() {
        return words("shortly");
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
