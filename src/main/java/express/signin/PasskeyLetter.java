package express.signin;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells somebody of a new passkey, in case it was somebody else who added it. */
record PasskeyLetter(String label) implements Letter {

    @Override
    public Words subject() {
        return new Words("signin.letter.passkey.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("signin.letter.passkey.text", label), new Words("signin.letter.passkey.advice"));
    }

    @Override
    public Link link() {
        return new Link(new Words("signin.letter.passkey.link"), PasskeyPages.PATH);
    }

    @Override
    public Words reason() {
        return new Words("signin.letter.passkey.reason");
    }
}
