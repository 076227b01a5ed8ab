package express.reports;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Asks an organisation whether a report can be published as it stands. */
record ApprovalLetter(String title, String secret) implements Letter {

    @Override
    public Words subject() {
        return new Words("reports.letter.approval.subject", title);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("reports.letter.approval.line", title));
    }

    @Override
    public Link link() {
        return new Link(new Words("reports.letter.approval.link"), ApprovalPages.LINK + secret);
    }

    @Override
    public Words reason() {
        return new Words("reports.letter.approval.reason");
    }
}
