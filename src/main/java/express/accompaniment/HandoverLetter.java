package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells those who work on a case that it is to go on, that it did or will not, or that the person would have it otherwise;
 * nothing of whose it is.
 *
 * @param about which of them
 * @param by who asks or answers; may be empty
 */
record HandoverLetter(String about, String house, String by, String path) implements Letter {

    private static final String KEYS = "accompaniment.letter.handover.";

    static HandoverLetter asked(String house, String by, String path) {
        return new HandoverLetter("asked", house, by, path);
    }

    /** @param about what came of a proposal */
    static HandoverLetter answered(String about, String house, String by, String path) {
        return new HandoverLetter(about, house, by, path);
    }

    static HandoverLetter objected(String house, String path) {
        return new HandoverLetter("objected", house, "", path);
    }

    @Override
    public Words subject() {
        return new Words(KEYS + about + ".subject", house);
    }

    @Override
    public List<Words> lines() {
        return List.of(
                by.isEmpty() ? new Words(KEYS + about + ".line", house) : new Words(KEYS + about + ".line", house, by));
    }

    @Override
    public Link link() {
        return new Link(new Words(KEYS + about + ".link"), path);
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", house);
    }
}
