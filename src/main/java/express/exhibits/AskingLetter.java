package express.exhibits;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import java.net.URI;
import java.util.List;

/**
 * Asks somebody whether a picture in which they can be recognised may be shown.
 *
 * @param organisation who asks
 * @param path where they answer, in their language
 * @param address the same from {@code https:} on, for a text message
 */
record AskingLetter(String organisation, String practice, String path, URI address) implements Letter {

    @Override
    public Words subject() {
        return new Words("exhibits.letter.ask.subject");
    }

    @Override
    public List<Words> lines() {
        return List.of(
                new Words("exhibits.letter.ask.line", organisation, practice), new Words("exhibits.letter.ask.free"));
    }

    @Override
    public Link link() {
        return new Link(new Words("exhibits.letter.ask.link"), path);
    }

    @Override
    public Words shortly() {
        return new Words("exhibits.letter.ask.shortly", address);
    }

    @Override
    public Words reason() {
        return new Words("exhibits.letter.ask.reason", organisation);
    }
}
