package express.signin;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import express.people.Tokens.Fresh;
import java.time.Instant;
import java.util.List;

/** The code and the link with which somebody signs in. */
record SignInLetter(Fresh fresh) implements Letter {

    @Override
    public Words subject() {
        return new Words("signin.letter.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("signin.letter.line"), new Words("signin.letter.warning"));
    }

    @Override
    public String code() {
        return fresh.code();
    }

    @Override
    public Link link() {
        return new Link(new Words("signin.letter.link"), SignInLinkPages.PATH + fresh.link());
    }

    @Override
    public Words shortly() {
        return new Words("signin.letter.shortly", fresh.code());
    }

    @Override
    public Instant until() {
        return fresh.until();
    }

    @Override
    public Words reason() {
        return new Words("people.letter.reason");
    }
}
