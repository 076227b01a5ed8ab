package express.applications;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells somebody who stands surety whether anything is still owed.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param called the borrower
 */
record SuretyLetter(String kind, String lender, String called, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("applications.letter.surety.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("applications.letter.surety." + kind, called, lender));
    }

    @Override
    public Link link() {
        return new Link(new Words("applications.letter.surety.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("applications.letter.surety.reason", lender);
    }
}
