package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells whoever had the case that somebody would like help again, or has to be called; who it is stands behind the link only.
 *
 * @param about which of the two
 */
record HelpLetter(String about, String house, String path) implements Letter {

    static final String WANTED = "help";
    static final String UNREACHED = "call";

    private static final String KEYS = "accompaniment.letter.";

    @Override
    public Words subject() {
        return new Words(KEYS + about + ".subject", house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(KEYS + about + ".line"));
    }

    @Override
    public Link link() {
        return new Link(new Words(KEYS + about + ".link"), path);
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "help.reason", house);
    }
}
