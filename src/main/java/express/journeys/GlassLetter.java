package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells that a file was opened by somebody whose case it is not. */
record GlassLetter(String holder, String adviser, String path, Side side) implements Letter {

    /** To whom. */
    enum Side {
        /** Who administers the organisation. */
        HOUSE,
        /** Who has the case. */
        CASE,
        /** The person. */
        OWN
    }

    GlassLetter(String holder, String adviser, String path) {
        this(holder, adviser, path, Side.HOUSE);
    }

    GlassLetter toTheCase() {
        return new GlassLetter(holder, adviser, path, Side.CASE);
    }

    /** @param reads whether they have an account by which they read who, when and why */
    GlassLetter toThePerson(boolean reads) {
        return new GlassLetter(holder, adviser, reads ? OwnPages.PATH : "", Side.OWN);
    }

    private String key(String part) {
        return "journeys.letter.glass." + side.name().toLowerCase(Locale.ROOT) + "." + part;
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
        return side == Side.OWN ? new Words(key("shortly")) : Letter.super.shortly();
    }

    @Override
    public Words reason() {
        return new Words(key("reason"), holder);
    }

    @Override
    public boolean forNewcomers() {
        return side == Side.OWN;
    }
}
