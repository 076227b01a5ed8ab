package express.files;

import express.base.OrganisationId;
import express.base.PersonId;

/** Who may see a file beside the one who uploaded it. */
sealed interface Audience {

    /** Everybody, visitors too. */
    record Everybody() implements Audience {}

    /** Those who belong to an organisation. */
    record Members(OrganisationId organisation) implements Audience {}

    /** The person whom it is about. */
    record Subject(PersonId person) implements Audience {}
}
