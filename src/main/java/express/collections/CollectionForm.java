package express.collections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A collection as it is typed.
 *
 * @param organisation the slug of the one whose members see it too, or nothing
 */
record CollectionForm(
        @NotBlank(message = "collections.title.missing") @Size(max = 200, message = "collections.title.long")
        String title,

        @Size(max = 4000, message = "collections.introduction.long")
        String introduction,

        String organisation) {

    CollectionForm {
        title = line(title);
        introduction = text(introduction);
        organisation = line(organisation);
    }

    /** Without what is not seen: controls, and marks that would turn the words around. */
    static String line(@Nullable String typed) {
        return text(typed).replace('\n', ' ');
    }

    static String text(@Nullable String typed) {
        String all = typed == null ? "" : typed.replace("\r\n", "\n");
        return all.replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }
}
