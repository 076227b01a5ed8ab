package express.journeys;

import express.messaging.Letter;
import express.messaging.Link;
import express.messaging.Words;
import express.ui.Languages;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent, for the person to keep where their messages are. Whoever shares the telephone reads in a text message neither of
 * whom nor for what.
 *
 * @param words in which it is said
 * @param path of the receipt in their account, or of its own link if they have none
 * @param address of the same, for a text message
 */
record ReceiptLetter(
        Consent consent, String holder, String receiver, ReceiptWords.Chosen words, String path, URI address)
        implements Letter {

    private static final String KEYS = "journeys.letter.receipt.";

    @Override
    public Words subject() {
        return new Words(KEYS + "subject");
    }

    @Override
    public List<Words> lines() {
        List<Words> lines = new ArrayList<>();
        lines.add(new Words(KEYS + "what", given(), new Words(consent.purpose().key()), receiver));
        consent.categories().forEach(it -> lines.add(new Words(KEYS + "data", new Words(it.key()))));
        if (consent.until() != null) {
            lines.add(new Words(KEYS + "until", consent.until()));
        }
        lines.add(new Words(KEYS + "back"));
        return lines;
    }

    private Instant given() {
        return Objects.requireNonNull(consent.givenAt());
    }

    @Override
    public @Nullable Checked checked() {
        Locale checked = words.checked();
        return checked == null
                ? null
                : new Checked(
                        new Words("journeys.receipt.unchecked", words.helper(), Languages.ownName(checked)), checked);
    }

    @Override
    public Link link() {
        return new Link(new Words(KEYS + "link"), path);
    }

    @Override
    public Words shortly() {
        return new Words(KEYS + "shortly", given(), address);
    }

    @Override
    public Words reason() {
        return new Words(KEYS + "reason", holder);
    }

    @Override
    public boolean forNewcomers() {
        return true;
    }
}
