package express.committee;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Scheduling;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;

/**
 * Calls a member to a session, or tells that it does not take place. Of applications it says nothing.
 *
 * @param kind the part of the message keys that tells letters apart
 */
record SessionLetter(String kind, String house, Instant heldAt, String path, Scheduling scheduling) implements Letter {

    @Override
    public Words subject() {
        return new Words("committee.letter." + kind + ".subject", house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("committee.letter." + kind + ".line", house, heldAt));
    }

    @Override
    public Link link() {
        return new Link(new Words("committee.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("committee.letter.reason");
    }
}
