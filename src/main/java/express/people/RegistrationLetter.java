package express.people;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Proves the address of somebody who registers. What they typed about themselves is left out, so that nobody can have
 * words of their own sent to strangers.
 *
 * @param to what the organisation is called
 */
record RegistrationLetter(String to, String secret, Instant until) implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.registration.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.registration.line", to));
    }

    @Override
    public Link link() {
        return new Link(new Words("people.letter.registration.link"), RegistrationLinkPages.PATH + secret);
    }

    @Override
    public Words reason() {
        return new Words("people.letter.reason");
    }
}
