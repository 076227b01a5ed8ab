package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells that a file was opened by somebody whose case it is not: to who administers the organisation, or to the person. */
record GlassLetter(String holder, String adviser, String path, boolean own) implements Letter {

    GlassLetter(String holder, String adviser, String path) {
        this(holder, adviser, path, false);
    }

    GlassLetter toThePerson() {
        return new GlassLetter(holder, adviser, OwnPages.PATH, true);
    }

    private String key(String part) {
        return (own ? "journeys.letter.glass.own." : "journeys.letter.glass.house.") + part;
    }

    @Override
    public Words subject() {
        return new Words(key("subject"), holder);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(key("line"), adviser, holder));
    }

    @Override
    public Link link() {
        return new Link(new Words(key("link")), path);
    }

    @Override
    public Words reason() {
        return new Words(key("reason"), holder);
    }
}
