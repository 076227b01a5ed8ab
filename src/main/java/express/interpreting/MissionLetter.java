package express.interpreting;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells somebody what became of a request. Nothing in it says more of the case than an offer does.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param about where or for whom it is
 * @param last until when an answer counts
 * @param said in whose words it is told why
 */
record MissionLetter(
        String kind,
        String about,
        Instant at,
        String path,
        @Nullable Instant last,
        @Nullable String said) implements Letter {

    MissionLetter saying(String reason) {
        return new MissionLetter(kind, about, at, path, last, reason);
    }

    @Override
    public Words subject() {
        return new Words("interpreting.letter." + kind + ".subject", about, at);
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(new Words("interpreting.letter." + kind + ".line", about, at));
        if (last != null) {
            lines.add(new Words("interpreting.letter.last", last));
        }
        if (said != null) {
            lines.add(new Words("interpreting.letter.said", said));
        }
        return lines;
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
