package express.attendance;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells a participant that their certificate can be fetched. */
record CertificateLetter(String title, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("attendance.letter.subject", title);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("attendance.letter.line", title));
    }

    @Override
    public Link link() {
        return new Link(new Words("attendance.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("attendance.letter.reason");
    }
}
