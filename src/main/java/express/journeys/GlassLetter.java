package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells that a file was opened by somebody whose case it is not: to who administers the organisation, or to the person. */
record GlassLetter(String holder, String adviser, String path, boolean own) implements Letter {

    GlassLetter(String holder, String adviser, String path) {
        this(holder, adviser, path, false);
    }

    /** @param reads whether they have an account by which they read who, when and why */
    GlassLetter toThePerson(boolean reads) {
        return new GlassLetter(holder, adviser, reads ? OwnPages.PATH : "", true);
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
        return List.of(new Words(key(path.isEmpty() ? "ask" : "line"), adviser, holder));
    }

    @Override
    public @Nullable Link link() {
        return path.isEmpty() ? null : new Link(new Words(key("link")), path);
    }

    /** Whoever shares the telephone learns neither by whom nor where. */
    @Override
    public Words shortly() {
        return own && path.isEmpty() ? new Words(key("shortly")) : Letter.super.shortly();
    }

    @Override
    public Words reason() {
        return new Words(key("reason"), holder);
    }
}
