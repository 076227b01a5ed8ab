package express.registration;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells a participant how their registration stands, what is new in the programme, or that nothing comes of it.
 *
 * @param kind which of these, as it stands in message keys
 * @param lines what is said, already in the reader's language where it is of the gathering
 * @param code by which the reader answers
 */
record ParticipantLetter(String kind, String title, List<Words> lines, String code) implements Letter {

    static ParticipantLetter of(String kind, String title, String when, String code) {
        return new ParticipantLetter(
                kind, title, List.of(new Words("registration.letter." + kind + ".line", title, when)), code);
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
        return new Link(new Words("registration.letter.link"), PlacePages.PATH + code);
    }

    @Override
    public Words reason() {
        return new Words("registration.letter.reason");
    }
}
