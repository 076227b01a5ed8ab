package express.people;

import express.messaging.Letter;
import express.messaging.Words;
import java.util.List;

/** Goes to the old address, in case it was somebody else who changed it. */
record AddressWarning() implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.moved.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.moved.text"), new Words("people.letter.moved.advice"));
    }

    @Override
    public Words reason() {
        return new Words("people.letter.moved.reason");
    }
}
