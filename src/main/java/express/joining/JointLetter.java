package express.joining;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Tells a person that an organisation takes two files for theirs, or does not any more. */
record JointLetter(String house, boolean joined) implements Letter {

    private String key(String part) {
        return (joined ? "joining.letter.joined." : "joining.letter.parted.") + part;
    }

    @Override
    public Words subject() {
        return new Words(key("subject"), house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(key("line"), house));
    }

    @Override
    public Link link() {
        return new Link(new Words("joining.letter.link"), "/my/journey");
    }

    @Override
    public Words reason() {
        return new Words("joining.letter.reason", house);
    }
}
