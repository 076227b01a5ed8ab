package express.gatherings;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * With what the arranging of a gathering begins.
 *
 * @param template nothing, for an empty programme
 * @param invented made up to show how it works
 */
record Beginning(
        String title,
        OrganisationId host,
        LocalDate first,
        Programme.Facts facts,
        Locale language,
        @Nullable Template template,
        boolean invented) {}
