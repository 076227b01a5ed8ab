package express.adoptions;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Asks those who adapted a practice how it goes. */
record ReminderLetter(Adoption adoption, String title, String network) implements Letter {

    @Override
    public Words subject() {
        return new Words("adoptions.letter.reminder.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(
                new Words("adoptions.letter.reminder.line", title, network, adoption.reportedAt()),
                new Words("adoptions.letter.reminder.advice"));
    }

    @Override
    public Link link() {
        return new Link(new Words("adoptions.letter.reminder.link"), adoption.path() + "/report");
    }

    @Override
    public Words reason() {
        return new Words("adoptions.letter.reason");
    }
}
