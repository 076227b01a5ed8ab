package express.applications;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells an officer that somebody does not want what was granted; who and why stands behind the link. */
record ForgoneLetter(String lender, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("applications.letter.let-go.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("applications.letter.let-go.line", lender));
    }

    @Override
    public Link link() {
        return new Link(new Words("applications.letter.let-go.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("applications.letter.let-go.reason", lender);
    }
}
