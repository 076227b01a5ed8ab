package express.referrals;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Scheduling;
import express.messaging.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells one side of a referral what is to be done. It never says who the person is: that stands behind the link, as long as
 * it may.
 *
 * @param kind names its words
 * @param with what is filled in: who writes, the service, and what else there is
 * @param path nothing, if there is nothing to look at any more
 * @param until after which it is of no use
 */
record ReferralLetter(
        String kind,
        List<Object> with,
        @Nullable String path,
        @Nullable Scheduling scheduling,
        @Nullable Instant until) implements Letter {

    /** With which the kinds of letters to the person begin. */
    static final String OWN = "own-";

    private Words words(String key) {
        return new Words(key, with.toArray());
    }

    @Override
    public Words subject() {
        return words("referrals.letter." + kind + ".subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words("referrals.letter." + kind + ".line"));
    }

    @Override
    public @Nullable Link link() {
        return path == null ? null : new Link(words(key("link")), path);
    }

    private boolean own() {
        return kind.startsWith(OWN);
    }

    private String key(String part) {
        return (own() ? "referrals.letter.own." : "referrals.letter.") + part;
    }

    /** To the person in any of theirs; whoever answers for a service reads what they chose. */
    @Override
    public boolean forNewcomers() {
        return own();
    }

    /** Whoever shares the telephone learns neither where nor what for. */
    @Override
    public Words shortly() {
        return own() ? words("referrals.shortly." + kind) : Letter.super.shortly();
    }

    @Override
    public Words reason() {
        return words(key("reason"));
    }
}
