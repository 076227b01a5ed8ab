package express.people;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Asks somebody to join an organisation.
 *
 * @param by who invites
 * @param to what the organisation is called
 */
record InvitationLetter(String by, String to, String secret, Instant until) implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.invitation.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.invitation.by", by, to), new Words("people.letter.invitation.line"));
    }

    @Override
    public Link link() {
        return new Link(new Words("people.letter.invitation.link"), InvitationPages.PATH + secret);
    }

    @Override
    public Words reason() {
        return new Words("people.letter.invitation.reason");
    }
}
