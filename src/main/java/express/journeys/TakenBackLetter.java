package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has the case that somebody took back a yes by themselves.
 *
 * @param path of the file; empty where it is the file itself that they do not want held any more
 */
record TakenBackLetter(String holder, Purpose purpose, String receiver, String path) implements Letter {

    private static final String KEYS = "journeys.letter.taken.";

    @Override
    public Words subject() {
        return new Words(KEYS + "subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(
                path.isEmpty()
                        ? new Words(KEYS + "hold", holder)
                        : new Words(KEYS + "line", new Words(purpose.key()), receiver));
    }

    @Override
    public @Nullable Link link() {
        return path.isEmpty() ? null : new Link(new Words(KEYS + "link"), path);
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", holder);
    }
}
