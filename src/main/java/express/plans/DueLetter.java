package express.plans;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reminds whoever leads actions that their days come, or have passed: of all of a network in one letter. */
record DueLetter(String network, List<Item> items) implements Letter {

    /** One action and its day. */
    record Item(Action action, String path, boolean late) {

        private Instant noon() {
            return Objects.requireNonNull(action.due())
                    .atTime(12, 0)
                    .atZone(ZoneId.systemDefault())
                    .toInstant();
        }

        Words words(String part) {
            return new Words(key(part), action.title(), noon());
        }

        private String key(String part) {
            return (late ? "plans.letter.late." : "plans.letter.before.") + part;
        }
    }

    private boolean isOfOne() {
        return items.size() == 1;
    }

    private Item first() {
        return items.getFirst();
    }

    @Override
    public Words subject() {
        return isOfOne()
                ? new Words(first().key("subject"), network)
                : new Words("plans.letter.several.subject", network, items.size());
    }

    @Override
    public List<Words> lines() {
        return isOfOne()
                ? List.of(first().words("line"), new Words(first().key("advice")))
                : List.of(new Words("plans.letter.several.advice"));
    }

    @Override
    public @Nullable Link link() {
        return isOfOne() ? new Link(new Words("plans.letter.link"), first().path()) : null;
    }

    @Override
    public List<Link> links() {
        return isOfOne()
                ? List.of()
                : items.stream()
                        .map(item -> new Link(item.words("line"), item.path()))
                        .toList();
    }

    @Override
    public Words reason() {
        return new Words(isOfOne() ? "plans.letter.reason" : "plans.letter.several.reason", network);
    }
}
