package express.committee;

import express.base.OrganisationId;
import java.util.List;
import java.util.Map;

/** What the committee reads of applications, and what it tells them. SEAM: to be written against applications. */
interface Dossiers {

    Dossier get(Item item);

    /** Those that are complete and wait for a session, in the order in which they came. */
    List<Dossier> listReady(OrganisationId lender);

    /** What the lender offers: names by slugs. */
    Map<String, String> products(OrganisationId lender);

    /** What was decided counts from now on. */
    void tell(Item item, Motion motion);
}
