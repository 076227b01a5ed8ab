package express.beginnings;

import express.base.OrganisationId;
import express.base.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a role.
 *
 * @param person their account; nothing, if they have none here
 * @param function what they are in their organisation, or nothing
 * @param version how often it was written
 */
record Holder(
        Duty duty, OrganisationId organisation, @Nullable PersonId person, String name, String function, int version) {}
