package express.invoicing;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import express.tariffs.Scale;
import java.util.List;

/**
 * Tells whoever is charged or paid that a document is there. What it comes to stands on the document only.
 *
 * @param from who issues it
 * @param path where it is read: by whoever signs in, or by whoever has the link
 */
record DocumentLetter(Document document, String from, String path) implements Letter {

    private Words named() {
        return new Words(document.kind().key(), document.number());
    }

    @Override
    public Words subject() {
        return new Words("invoicing.letter.subject", named(), from);
    }

    @Override
    public List<Words> lines() {
        String line = document.scale() == Scale.CHARGE ? "invoicing.letter.charge" : "invoicing.letter.pay";
        return List.of(new Words(line, named(), from));
    }

    @Override
    public Link link() {
        return new Link(new Words("invoicing.letter.link"), path);
    }

    @Override
    public Words shortly() {
        return new Words("invoicing.letter.shortly");
    }

    @Override
    public Words reason() {
        return new Words(path.equals(document.path()) ? "invoicing.letter.reason" : "invoicing.letter.reason.house");
    }
}
