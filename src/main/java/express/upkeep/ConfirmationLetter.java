package express.upkeep;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Asks the owner of a practice whether it is still true.
 *
 * @param title of the practice, as it was written
 * @param confirmedAt when somebody said so last
 * @param again whether they were asked before
 */
record ConfirmationLetter(String title, Instant confirmedAt, boolean again, String secret) implements Letter {

    @Override
    public Words subject() {
        return new Words(again ? "upkeep.letter.subject.again" : "upkeep.letter.subject", title);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("upkeep.letter.since", title, confirmedAt), new Words("upkeep.letter.what"));
    }

    @Override
    public Link link() {
        return new Link(new Words("upkeep.letter.link"), ConfirmPages.PATH + secret);
    }

    @Override
    public Words reason() {
        return new Words("upkeep.letter.reason");
    }
}
