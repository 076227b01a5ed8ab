package express.people;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells somebody whether the organisation that they asked has taken them in. */
record AnswerLetter(Host host, boolean confirmed) implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.answer.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(
                confirmed ? "people.letter.answer.confirmed" : "people.letter.answer.refused", host.called()));
    }

    @Override
    public @Nullable Link link() {
        return confirmed ? new Link(new Words("people.letter.answer.link"), host.path()) : null;
    }

    @Override
    public Words reason() {
        return new Words("people.letter.answer.reason");
    }
}
