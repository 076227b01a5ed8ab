package express.loans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import java.util.Locale;

/** Tells a borrower that nothing will be paid out; why stands behind the link. */
record CallingOffLetter(String lender, Event.Kind kind, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("loans.letter.ended.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("loans.letter.ended." + kind.name().toLowerCase(Locale.ROOT), lender));
    }

    @Override
    public Link link() {
        return new Link(new Words("loans.letter.ended.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("loans.letter.ended.reason", lender);
    }
}
