package express.people;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells those who look after an organisation that somebody asks to join it; who it is they see after signing in. */
record RequestLetter(Host host) implements Letter {

    @Override
    public Words subject() {
        return new Words("people.letter.request.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("people.letter.request.line", host.called()));
    }

    @Override
    public Link link() {
        return new Link(new Words("people.letter.request.link"), host.path() + "/members");
    }

    @Override
    public Words reason() {
        return new Words("people.letter.request.reason");
    }
}
