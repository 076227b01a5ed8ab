package express.questions;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells those who answer for an organisation that somebody asks; what, they see after signing in. */
record AskedLetter(String practice, QuestionId question) implements Letter {

    @Override
    public Words subject() {
        return new Words("questions.letter.asked.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("questions.letter.asked.line", practice));
    }

    @Override
    public Link link() {
        return new Link(new Words("questions.letter.asked.link"), QuestionPages.PATH + "/" + question);
    }

    @Override
    public Words reason() {
        return new Words("questions.letter.asked.reason");
    }
}
