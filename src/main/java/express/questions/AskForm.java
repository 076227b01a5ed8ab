package express.questions;

import express.base.OrganisationId;
import express.base.Viewer;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is typed.
 *
 * @param practice its slug
 * @param audience whether everybody may read it
 * @param named {@code true} if the name of whoever asks may stand beside it
 * @param organisation the id of the one for which they ask, or nothing
 */
record AskForm(
        String practice,

        @NotBlank(message = "questions.words.missing") @Size(max = 2000, message = "questions.words.long")
        String words,

        @NotBlank(message = "questions.audience.missing") String audience,
        @Nullable String named,
        String organisation) {

    static final String EVERYBODY = "everybody";
    static final String OWNER = "owner";

    AskForm {
        practice = text(practice);
        words = text(words);
        String chosen = text(audience);
        audience = chosen.equals(EVERYBODY) || chosen.equals(OWNER) ? chosen : "";
        organisation = text(organisation);
    }

    boolean openly() {
        return audience.equals(EVERYBODY);
    }

    boolean openlyNamed() {
        return openly() && "true".equals(named);
    }

    /** Nobody speaks for an organisation to which they do not belong. */
    @Nullable
    OrganisationId askedFor(Viewer by) {
        return by.person().seats().stream()
                .map(Viewer.Seat::organisation)
                .filter(id -> id.toString().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    /** Without what is not seen: controls, and marks that would turn the words around. */
    static String text(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .orElse("")
                .replace("\r\n", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }
}
