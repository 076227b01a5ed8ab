package express.payments;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells a borrower that something will be collected; how much and when stands behind the link. */
record CollectionLetter(String lender, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("payments.letter.collection.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("payments.letter.collection.line", lender));
    }

    @Override
    public Link link() {
        return new Link(new Words("payments.letter.collection.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("payments.letter.collection.reason", lender);
    }
}
