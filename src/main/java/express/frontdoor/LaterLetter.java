package express.frontdoor;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.net.URI;

/**
 * The way back, for whoever holds the phone: what it is about is not said.
 *
 * @param site the address of this installation
 */
record LaterLetter(String token, String digits, URI site) implements Letter {

    @Override
    public Words subject() {
        return new Words("frontdoor.letter.subject");
    }

    @Override
    public String code() {
        return digits;
    }

    @Override
    public Link link() {
        return new Link(new Words("frontdoor.letter.subject"), ReturnPages.LINKS + token);
    }

    @Override
    public Words shortly() {
        return new Words("frontdoor.letter.shortly", digits, site.resolve(ReturnPages.LINKS + token));
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
