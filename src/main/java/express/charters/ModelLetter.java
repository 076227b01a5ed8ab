package express.charters;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Says that there is a newer version of the model than the one that a network has adopted. */
record ModelLetter(String network, String slug, int version) implements Letter {

    @Override
    public Words subject() {
        return new Words("charters.letter.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("charters.letter.line", network, version), new Words("charters.letter.advice"));
    }

    @Override
    public Link link() {
        return new Link(new Words("charters.letter.link"), CharterPages.path(slug));
    }

    @Override
    public Words reason() {
        return new Words("charters.letter.reason");
    }
}
