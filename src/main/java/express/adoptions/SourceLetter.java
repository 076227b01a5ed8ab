package express.adoptions;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import express.practices.Versions.Standing;
import java.util.List;
import java.util.Locale;

/** Tells those who adapted a practice that it has changed, or that its owner has withdrawn it. */
record SourceLetter(Adoption adoption, Standing source, String network, Locale language) implements Letter {

    @Override
    public Words subject() {
        return new Words(key("subject"));
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words(key("line"), source.title(language), network), new Words(key("advice")));
    }

    @Override
    public Link link() {
        return new Link(new Words(key("link")), adoption.path());
    }

    @Override
    public Words reason() {
        return new Words("adoptions.letter.reason");
    }

    private String key(String part) {
        return (source.isWithdrawn() ? "adoptions.letter.withdrawn." : "adoptions.letter.changed.") + part;
    }
}
