package express.interpreting;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody what became of a request. Nothing in it says more of the case than an offer does.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param about where or for whom it is
 * @param last until when an answer counts
 */
record MissionLetter(
        String kind,
        String about,
        Instant at,
        String path,
        @Nullable Instant last) implements Letter {

    @Override
    public Words subject() {
        return new Words("interpreting.letter." + kind + ".subject", about, at);
    }

    @Override
    public List<Words> lines() {
        Words line = new Words("interpreting.letter." + kind + ".line", about, at);
        return last == null ? List.of(line) : List.of(line, new Words("interpreting.letter.last", last));
    }

    @Override
    public @Nullable Link link() {
        return path.isEmpty() ? null : new Link(new Words("interpreting.letter." + kind + ".link"), path);
    }

    @Override
    public @Nullable Instant until() {
        return last;
    }

    @Override
    public Words shortly() {
        return new Words("interpreting.letter.shortly");
    }

    @Override
    public Words reason() {
        return new Words("interpreting.letter.reason");
    }
}
