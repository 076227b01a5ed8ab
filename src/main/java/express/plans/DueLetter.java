package express.plans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** Reminds whoever leads an action that its day comes, or has passed. */
record DueLetter(Action action, String network, String path, boolean late) implements Letter {

    @Override
    public Words subject() {
        return new Words(key("subject"), network);
    }

    @Override
    public List<Words> lines() {
        return List.of(
                new Words(
                        key("line"),
                        action.title(),
                        Objects.requireNonNull(action.due())
                                .atTime(12, 0)
                                .atZone(ZoneId.systemDefault())
                                .toInstant()),
                new Words(key("advice")));
    }

    @Override
    public Link link() {
        return new Link(new Words("plans.letter.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("plans.letter.reason", network);
    }

    private String key(String part) {
        return (late ? "plans.letter.late." : "plans.letter.before.") + part;
    }
}
