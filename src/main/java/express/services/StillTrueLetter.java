package express.services;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Asks whether a service is still as it stands in the directory.
 *
 * @param name of the service, as it was written
 * @param confirmedAt when somebody said so last
 * @param again whether they were asked before
 */
record StillTrueLetter(String name, Instant confirmedAt, boolean again, String secret) implements Letter {

    @Override
    public Words subject() {
        return new Words(again ? "services.letter.subject.again" : "services.letter.subject", name);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("services.letter.since", name, confirmedAt), new Words("services.letter.what"));
    }

    @Override
    public Link link() {
        return new Link(new Words("services.letter.link"), AnswerPages.PATH + secret);
    }

    @Override
    public Words reason() {
        return new Words("services.letter.reason");
    }
}
