package express.assembly;

import express.base.OrganisationId;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody to whom the house belongs, or who learns to interpret there. */
record Member(
        OrganisationId house,
        PersonId person,
        Kind kind,
        LocalDate since,
        @Nullable LocalDate until) {

    enum Kind {
        MEMBER,
        TRAINEE;

        String key() {
            return "assembly.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean belongs(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
