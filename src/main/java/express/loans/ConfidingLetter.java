package express.loans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells a coach that somebody whom they accompany is late; without any sum, and without a name where others may read it. */
record ConfidingLetter(String borrower, String lender) implements Letter {

    @Override
    public Words subject() {
        return new Words("loans.letter.late.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("loans.letter.late.line", borrower, lender), new Words("loans.letter.late.advice"));
    }

    @Override
    public Link link() {
        return new Link(new Words("loans.letter.late.link"), "/");
    }

    @Override
    public Words reason() {
        return new Words("loans.letter.late.reason", borrower);
    }
}
