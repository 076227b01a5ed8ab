package express.needs;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Says to one network that another would like to meet about its need or offer, or that both have agreed.
 *
 * @param title of the reader's own need or offer
 * @param other the name of the other network, once both have agreed; until then nothing
 */
record MeetingLetter(String title, String other, String path) implements Letter {

    private String key(String part) {
        return "needs.letter." + (other.isEmpty() ? "asked." : "agreed.") + part;
    }

    @Override
    public Words subject() {
        return new Words(key("subject"));
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(key("line"), title, other), new Words(key("advice")));
    }

    @Override
    public Link link() {
        return new Link(new Words("needs.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("needs.letter.reason");
    }
}
