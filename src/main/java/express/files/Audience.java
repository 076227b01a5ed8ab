package express.files;

import express.base.OrganisationId;
import express.base.PersonId;

/** Who may see a file beside the one who uploaded it. */
public sealed interface Audience {

    /** Everybody, visitors too. */
    record Everybody() implements Audience {}

    /** Everybody, visitors too; it stands for an organisation, whose administrators may take it away. */
    record Public(OrganisationId organisation) implements Audience {}

    /** Those who belong to an organisation. */
    record Members(OrganisationId organisation) implements Audience {}

    /** The person whom it is about. */
    record Subject(PersonId person) implements Audience {}

    /** Nobody: the module that keeps it hands it out by rules of its own. */
    record Nobody() implements Audience {}
}
