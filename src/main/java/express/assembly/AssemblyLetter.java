package express.assembly;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.util.List;

/**
 * Tells a member what happens in their house.
 *
 * @param kind the part of the message keys that tells letters apart
 * @param lines what is said of it
 */
record AssemblyLetter(String kind, List<Words> lines, String path) implements Letter {

    static Words line(String kind, Object... arguments) {
        return new Words("assembly.letter." + kind + ".line", arguments);
    }

    @Override
    public Words subject() {
        return new Words("assembly.letter." + kind + ".subject");
    }

    @Override
    public Link link() {
        return new Link(new Words("assembly.letter." + kind + ".link"), path);
    }

    @Override
    public Words shortly() {
        return new Words("assembly.letter.shortly");
    }

    @Override
    public Words reason() {
        return new Words("assembly.letter.reason");
    }
}
