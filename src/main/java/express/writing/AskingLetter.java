package express.writing;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Asks somebody to write along. The practice itself is named after signing in only. */
record AskingLetter(String name, String organisation) implements Letter {

    @Override
    public Words subject() {
        return new Words("writing.letter.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("writing.letter.line", name, organisation), new Words("writing.letter.answer"));
    }

    @Override
    public Link link() {
        return new Link(new Words("writing.letter.link"), DraftPages.PATH);
    }

    @Override
    public Words reason() {
        return new Words("writing.letter.reason");
    }
}
