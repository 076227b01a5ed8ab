package express.reports;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks somebody how it goes with what they took upon themselves.
 *
 * @param title of the gathering
 * @param due its day, if there is one
 */
record CommitmentLetter(
        String title, String words, @Nullable Instant due, String secret) implements Letter {

    @Override
    public Words subject() {
        return new Words("reports.letter.commitment.subject", title);
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(new Words("reports.letter.commitment.line", title, words));
        lines.add(
                due == null
                        ? new Words("reports.letter.commitment.dateless")
                        : new Words("reports.letter.commitment.due", due));
        return lines;
    }

    @Override
    public Link link() {
        return new Link(new Words("reports.letter.commitment.link"), CommitmentPages.LINK + secret);
    }

    @Override
    public Words reason() {
        return new Words("reports.letter.commitment.reason");
    }
}
