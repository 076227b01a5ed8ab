package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells whoever had the case that somebody would like help again; who it is stands behind the link only. */
record HelpLetter(String house, String path) implements Letter {

    private static final String KEYS = "accompaniment.letter.help.";

    @Override
    public Words subject() {
        return new Words(KEYS + "subject", house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(KEYS + "line"));
    }

    @Override
    public Link link() {
        return new Link(new Words(KEYS + "link"), path);
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", house);
    }
}
