package express.accompaniment;

import express.journeys.CaseFile.Outcome;
import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody that their accompaniment has ended and how, when they are asked later, and that they can come back.
 *
 * @param reads whether they have an account by which they read what was written of it
 * @param asked when; none, where they did not agree to it
 */
record ClosedLetter(String house, boolean reads, Outcome outcome, List<Instant> asked) implements Letter {

    private static final String KEYS = "accompaniment.letter.closed.";

    private Words words(String what) {
        return new Words(KEYS + what, house);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    /** A locked screen shows the beginning: how it ended is not there. */
    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(words("back"));
        lines.add(words("outcome." + outcome.name().toLowerCase(Locale.ROOT)));
        lines.add(words(reads ? "line" : "ask"));
        if (!asked.isEmpty()) {
            lines.add(new Words(KEYS + "asked", asked.toArray()));
        }
        return lines;
    }

    @Override
    public @Nullable Link link() {
        return reads ? new Link(words("link"), OwnPages.PATH) : null;
    }

    /** Whoever shares the telephone learns neither from whom nor what it was. */
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
