package express.needs;

import express.base.ChainStep;
import express.practices.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a network says of a need or an offer.
 *
 * @param language in which it is written
 * @param way in which form they would like to exchange; nothing means that any will do
 * @param groups for whom it is
 * @param languages in which they can talk
 * @param until when it is looked for
 */
record Said(
        String title,
        String words,
        Locale language,
        @Nullable ChainStep step,
        @Nullable Way way,
        List<Target.Group> groups,
        List<Locale> languages,
        LocalDate until) {

    Said {
        groups = List.copyOf(groups);
        languages = List.copyOf(languages);
    }
}
