package express.questions;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells whoever asked that there is an answer. */
record AnsweredLetter(String practice, QuestionId question) implements Letter {

    @Override
    public Words subject() {
        return new Words("questions.letter.answered.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("questions.letter.answered.line", practice));
    }

    @Override
    public Link link() {
        return new Link(new Words("questions.letter.answered.link"), QuestionPages.PATH + "/" + question);
    }

    @Override
    public Words reason() {
        return new Words("questions.letter.answered.reason");
    }
}
