package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Slugs;
import express.directory.Organisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the committee reads of an application.
 *
 * @param applicant what they are called; empty, if the viewer may not know
 * @param product the slug of it
 * @param withheld whether the person took back that the committee may see it
 */
record Dossier(
        UUID application,
        OrganisationId lender,
        String applicant,
        BigDecimal principal,
        String currency,
        int months,
        String product,
        String purpose,
        boolean withheld,
        List<Tie> ties) {

    /** Somebody who is tied to the application, or an organisation whose people are. */
    record Tie(@Nullable PersonId person, @Nullable OrganisationId organisation, String name, Ground ground) {

        /** Somebody wrote it down, and nobody looked up who that is. */
        boolean isOnlyNamed() {
            return person == null && organisation == null && !name.isBlank();
        }

        /** A first name alone is many people. */
        boolean isCalled(@Nullable String other) {
            String called = Slugs.of(name);
            return other != null && called.contains("-") && called.equals(Slugs.of(other));
        }
    }

    /** Where its answers and documents lie. */
    String path(Organisation house) {
        return "/organisations/" + house.slug() + "/applications/" + application;
    }
}
