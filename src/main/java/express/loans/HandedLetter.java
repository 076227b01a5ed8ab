package express.loans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.ArrayList;
import java.util.List;

/** Tells an officer that something was handed to them; whose it is stands behind the link. */
record HandedLetter(String lender, int loans, int applications, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("loans.letter.handed.subject", lender);
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        if (loans > 0) {
            lines.add(new Words("loans.letter.handed.loans", loans));
        }
        if (applications > 0) {
            lines.add(new Words("loans.letter.handed.applications", applications));
        }
        return lines;
    }

    @Override
    public Link link() {
        return new Link(new Words("loans.letter.handed.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("loans.letter.handed.reason", lender);
    }
}
