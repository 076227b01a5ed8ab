package express.applications;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells an officer that somebody who stands surety cannot be written to; who and what stands behind the link. */
record UntoldLetter(String lender, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("applications.letter.untold.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("applications.letter.untold.line"));
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
