package express.people;

import express.base.OrganisationId;
import java.util.Collection;
import java.util.Map;

/** What organisations are called. The directory knows, which stands above; it declares one as a bean. */
@FunctionalInterface
public interface OrganisationNames {

    Map<OrganisationId, String> of(Collection<OrganisationId> organisations);
}
