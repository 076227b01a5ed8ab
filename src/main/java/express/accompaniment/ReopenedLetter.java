package express.accompaniment;

import express.messaging.Letter;
import express.messaging.Words;
import java.util.List;

/** Tells somebody who was told that their accompaniment has ended that it goes on, and that they may not want it. */
record ReopenedLetter(String house) implements Letter {

    private static final String KEYS = "accompaniment.letter.reopened.";

    private Words words(String what) {
        return new Words(KEYS + what, house);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words("line"));
    }

    /** Whoever shares the telephone learns neither from whom nor what it was. */
    @Override
    public Words shortly() {
        return words("shortly");
    }

    @Override
    public Words reason() {
        return words("reason");
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
