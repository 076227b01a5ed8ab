package express.people;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/** Goes to a new address, so that its owner can show that it is theirs. */
record AddressLetter(String secret, Instant until) implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.address.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.address.text"));
    }

    @Override
    public Link link() {
        return new Link(new Words("people.letter.address.link"), AddressPages.LINK + secret);
    }
}
