package express.writing;

import express.base.OrganisationId;
import express.base.PersonId;
import express.texts.TextId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A practice that is being written.
 *
 * @param language in which its authors write
 * @param begunBy nobody any more, if that person's data was erased
 */
record Draft(
        DraftId id,
        OrganisationId organisation,
        Locale language,
        Instant begunAt,
        @Nullable PersonId begunBy) {

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
}
