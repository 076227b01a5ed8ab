package express.reviews;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Tells somebody that it is their turn, or what became of it.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param title of the practice
 */
record RoundLetter(String kind, String title, Instant due, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("reviews.letter." + kind + ".subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("reviews.letter." + kind + ".line", title, due));
    }

    @Override
    public Link link() {
        return new Link(new Words("reviews.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("reviews.letter.reason");
    }
}
