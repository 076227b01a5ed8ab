package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells those who call back that somebody waits for it, or still does; who it is stands in their list only. */
record ContactLetter(String house, String path, boolean again) implements Letter {

    private String key(String part) {
        return (again ? "journeys.letter.contact.again." : "journeys.letter.contact.") + part;
    }

    @Override
    public Words subject() {
        return new Words(key("subject"), house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(key("line")));
    }

    @Override
    public Link link() {
        return new Link(new Words("journeys.letter.contact.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("journeys.letter.contact.reason", house);
    }
}
