package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.net.URI;
import java.util.List;

/** Asks somebody how it went; on a screen that others may see it says nothing of an accompaniment. */
record FollowUpLetter(String path, URI address) implements Letter {

    @Override
    public Words subject() {
        return new Words("accompaniment.letter.follow-up.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("accompaniment.letter.follow-up.line"));
    }

    @Override
    public Link link() {
        return new Link(new Words("accompaniment.letter.follow-up.link"), path);
    }

    @Override
    public Words shortly() {
        return new Words("accompaniment.letter.follow-up.shortly", address);
    }

    @Override
    public Words reason() {
        return new Words("accompaniment.letter.follow-up.reason");
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
