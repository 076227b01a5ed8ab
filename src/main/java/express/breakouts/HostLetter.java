package express.breakouts;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells those who arrange a gathering that the groups do not fit any more, and what was found instead.
 *
 * @param found whether there is an answer that they can publish
 * @param moved how many seats would be others
 * @param path where it can be looked at
 */
record HostLetter(String title, boolean found, int moved, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("breakouts.letter.mended.subject", title);
    }

    @Override
    public List<Words> lines() {
        return List.of(
                new Words("breakouts.letter.mended.why"),
                found
                        ? new Words("breakouts.letter.mended.found", moved)
                        : new Words("breakouts.letter.mended.unfound"));
    }

    @Override
    public Link link() {
        return new Link(new Words("breakouts.letter.mended.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("breakouts.letter.mended.reason");
    }
}
