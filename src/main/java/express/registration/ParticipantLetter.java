package express.registration;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Scheduling;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a participant how their registration stands, what is new in the programme, or that nothing comes of it.
 *
 * @param kind which of these, as it stands in message keys
 * @param lines what is said, already in the reader's language where it is of the gathering
 * @param door where the reader answers: their secret
 * @param scheduling what their calendar takes in
 */
record ParticipantLetter(
        String kind,
        String title,
        List<Words> lines,
        String door,
        @Nullable Scheduling scheduling) implements Letter {

    static ParticipantLetter of(String kind, String title, String when, String door, @Nullable Scheduling scheduling) {
        return new ParticipantLetter(
                kind,
                title,
                List.of(new Words("registration.letter." + kind + ".line", title, when)),
                door,
                scheduling);
    }

    @Override
    public Words subject() {
        return new Words("registration.letter." + kind + ".subject", title);
    }

    @Override
    public List<Words> lines() {
        return lines;
    }

    @Override
    public Link link() {
        return new Link(new Words("registration.letter.link"), PlacePages.PATH + door);
    }

    @Override
    public Words reason() {
        return new Words("registration.letter.reason");
    }
}
