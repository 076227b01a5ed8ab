package express.handovers;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells an organisation of an offer, or of what became of it.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param title of the practice
 * @param other the organisation on the other side
 */
record HandoverLetter(String kind, String title, String other, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("handovers.letter." + kind + ".subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("handovers.letter." + kind + ".line", title, other));
    }

    @Override
    public Link link() {
        return new Link(new Words("handovers.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("handovers.letter.reason");
    }
}
