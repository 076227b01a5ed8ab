package express.exhibits;

import express.base.FileId;
import express.base.OrganisationId;
import express.texts.TextId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A picture or document that is shown with a practice.
 *
 * @param file none, once somebody in it has taken it back
 * @param language in which its words are written
 * @param usedIn what the practice was called when it was added: the persons shown are told so
 * @param caption of a document its title
 * @param alternative what is to be seen, for whoever does not see it
 * @param persons how many can be recognised
 * @param asked how many consents there are, answered or waited for
 * @param given how many of these are in force
 * @param lapsed how many were asked and did not answer in time
 */
public record Exhibit(
        UUID id,
        UUID practice,
        OrganisationId organisation,
        Kind kind,
        @Nullable FileId file,
        Locale language,
        String usedIn,
        String caption,
        String alternative,
        String credit,
        Licence licence,
        int width,
        int height,
        int persons,
        Instant addedAt,
        boolean withdrawn,
        int asked,
        int given,
        int lapsed) {

    /** What can be shown. */
    public enum Kind {
        PICTURE,
        DOCUMENT
    }

    /** What its authors say about it. */
    public record Words(String caption, String alternative, String credit, Licence licence, int persons) {}

    public Standing standing() {
        return Standing.of(withdrawn, persons, asked, given);
    }

    public boolean isPicture() {
        return kind == Kind.PICTURE;
    }

    /** How many can be recognised whose consent nobody has asked for yet. */
    int unasked() {
        return Math.max(0, persons - asked);
    }

    /** Its caption can be translated. */
    public TextId captionText() {
        return captionText(id);
    }

    static TextId captionText(UUID id) {
        return TextId.named("exhibits." + id + ".caption");
    }

    /** So can what is to be seen. */
    public TextId alternativeText() {
        return alternativeText(id);
    }

    static TextId alternativeText(UUID id) {
        return TextId.named("exhibits." + id + ".alternative");
    }

    String path() {
        return ExhibitPages.path(practice) + "/" + id;
    }
}
