package express.breakouts;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells a participant in which groups they are, or that these are others now.
 *
 * @param kind which of these, as it stands in message keys
 * @param groups a line of each, in the reader's language
 * @param path of their registration
 */
record GroupLetter(String kind, String title, List<Words> groups, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("breakouts.letter." + kind + ".subject", title);
    }

    @Override
    public List<Words> lines() {
        return groups;
    }

    @Override
    public Link link() {
        return new Link(new Words("breakouts.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("breakouts.letter.reason");
    }
}
