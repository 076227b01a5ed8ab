package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

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

    /** Somebody who is tied to the application. */
    record Tie(PersonId person, Ground ground) {}

    String path() {
        return "/applications/" + application;
    }
}
