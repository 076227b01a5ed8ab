package express.loans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells a borrower kindly that a payment has not come; how much and how to pay stands behind the link. */
record ReminderLetter(String lender, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("loans.letter.ended.subject", lender);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("loans.letter.reminder.line", lender), new Words("loans.letter.reminder.advice"));
    }

    @Override
    public Link link() {
        return new Link(new Words("loans.letter.ended.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("loans.letter.reminder.reason", lender);
    }
}
