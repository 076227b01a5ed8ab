package express.complaints;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Tells of a complaint. What it is about stands behind the link alone.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param by until when something is promised, or due
 */
record ComplaintLetter(String kind, String house, LocalDate by, String path) implements Letter {

    @Override
    public Words subject() {
        return new Words("complaints.letter." + kind + ".subject", house);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("complaints.letter." + kind + ".line", house, day()));
    }

    private Instant day() {
        return by.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    @Override
    public Link link() {
        return new Link(new Words("complaints.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("complaints.letter.reason");
    }
}
