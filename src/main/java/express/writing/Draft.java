package express.writing;

import express.base.OrganisationId;
import express.base.PersonId;
import express.texts.TextId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A practice that is being written.
 *
 * @param language in which its authors write
 * @param begunBy nobody any more, if that person's data was erased
 * @param joined whether the viewer is an author though not of the organisation
 */
record Draft(
        DraftId id,
        OrganisationId organisation,
        Locale language,
        Instant begunAt,
        @Nullable PersonId begunBy,
        boolean joined) {

    String path() {
        return id.path();
    }

    String path(Part part) {
        return path() + "/" + part.slug();
    }

    /** Prose is a text of its own, field by field. */
    TextId text(Field field) {
        return TextId.named("writing." + id + "." + field.name());
    }

    /** What is counted is a text too: it can be translated. */
    static TextId label(DraftId draft, UUID figure) {
        return TextId.named("writing." + draft + ".figure." + figure);
    }
}
