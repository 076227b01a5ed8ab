package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A consent, for the person to keep where their messages are. Whoever shares the telephone learns neither of whom nor for
 * what.
 */
record ReceiptLetter(Consent consent, String holder, String receiver) implements Letter {

    private static final String KEYS = "journeys.letter.receipt.";

    @Override
    public Words subject() {
        return new Words(KEYS + "subject");
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(new Words(KEYS + "what", given(), new Words(consent.purpose().key()), receiver));
        consent.categories().forEach(it -> lines.add(new Words(KEYS + "data", new Words(it.key()))));
        if (consent.until() != null) {
            lines.add(new Words(KEYS + "until", consent.until()));
        }
        lines.add(new Words(KEYS + "back"));
        return lines;
    }

    private Instant given() {
        return Objects.requireNonNull(consent.givenAt());
    }

    @Override
    public Link link() {
        return new Link(new Words(KEYS + "link"), OwnPages.PATH);
    }

    @Override
    public Words shortly() {
        return new Words(KEYS + "shortly", given());
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", holder);
    }
}
