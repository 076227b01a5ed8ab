package express.needs;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/** Says to one network that the other has begun something with it, or has told how it goes. */
record InitiativeLetter(String kind, String title, String network, String path) implements Letter {

    static InitiativeLetter begun(Initiative begun, String network) {
        return new InitiativeLetter("begun", begun.title(), network, path(begun));
    }

    static InitiativeLetter told(Initiative it, String network) {
        return new InitiativeLetter("told", it.title(), network, path(it));
    }

    /** By an address that leads whoever comes to the page of their own network. */
    private static String path(Initiative it) {
        return "/initiatives/" + it.id();
    }

    @Override
    public Words subject() {
        return new Words("needs.letter." + kind + ".subject", network);
    }

    @Override
    public List<Words> lines() {
        return List.of(new Words("needs.letter." + kind + ".line", network, title));
    }

    @Override
    public Link link() {
        return new Link(new Words("needs.letter.initiative.link"), path);
    }

    @Override
    public Words reason() {
        return new Words("needs.letter.reason");
    }
}
