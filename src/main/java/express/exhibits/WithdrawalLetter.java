package express.exhibits;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells the authors that a picture of theirs has gone. Whose consent it was is not said. */
record WithdrawalLetter(String practice, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("exhibits.letter.gone.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("exhibits.letter.gone.line", practice), new Words("exhibits.letter.gone.rest"));
    }

    @Override
    public Link link() {
        return new Link(new Words("exhibits.letter.gone.link"), path);
    }
}
