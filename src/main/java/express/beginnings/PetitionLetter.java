package express.beginnings;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Says to operators that somebody asks for a network, or to whoever asked what was decided. */
record PetitionLetter(String kind, String name, String why, String path) implements Letter {

    static PetitionLetter asked(String name) {
        return new PetitionLetter("asked", name, "", DecidingPages.PATH);
    }

    static PetitionLetter granted(String name, String slug) {
        return new PetitionLetter("granted", name, "", StartPages.path(slug));
    }

    static PetitionLetter refused(String name, String reason) {
        return new PetitionLetter("refused", name, reason, PetitionPages.PATH);
    }

    private Words words(String part) {
        return new Words("beginnings.letter." + kind + "." + part, name, why);
    }

    @Override
    public Words subject() {
        return words("subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(words("line"));
    }

    @Override
    public Link link() {
        return new Link(words("link"), path);
    }

    @Override
    public Words reason() {
        return new Words(kind.equals("asked") ? "beginnings.letter.reason.operator" : "beginnings.letter.reason.asker");
    }
}
