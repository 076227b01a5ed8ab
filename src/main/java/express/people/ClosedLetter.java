package express.people;

import express.messaging.Letter;
import express.messaging.Words;
import java.util.List;

/** Tells somebody whose account is deactivated why no code comes; only they learn it. */
public record ClosedLetter() implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.closed.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.closed.line"), new Words("people.deactivated"));
    }

    @Override
    public Words reason() {
        return new Words("people.letter.reason");
    }
}
