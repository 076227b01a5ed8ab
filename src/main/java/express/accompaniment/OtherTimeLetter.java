package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody whether they can come to a talk at another time, or tells them that it stays when it was.
 *
 * @param reads whether they have an account by which they answer
 * @param before when it was to be
 * @param at when else; the same, where it stays
 */
record OtherTimeLetter(Kind kind, String house, boolean reads, Instant before, Instant at) implements Letter {

    /** What is told. */
    enum Kind {
        OFFERED,
        KEPT
    }

    private static final String KEYS = "accompaniment.letter.";

    private Words words(String what) {
        return new Words(KEYS + kind.name().toLowerCase(Locale.ROOT) + "." + what, house, before, at);
    }

    private boolean asks() {
        return kind == Kind.OFFERED;
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return asks() && !reads ? List.of(words("line"), words("ask")) : List.of(words("line"));
    }

    @Override
    public @Nullable Link link() {
        return asks() && reads ? new Link(new Words(KEYS + "follow-up.link"), OwnPages.PATH) : null;
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
        return new Words(KEYS + "cancelled.reason", house);
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
