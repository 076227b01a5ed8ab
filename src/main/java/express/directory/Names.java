package express.directory;

import express.base.OrganisationId;
import express.people.OrganisationNames;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the floors below what organisations are called. */
@Component
class Names implements OrganisationNames {

    private final Organisations organisations;

    Names(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Map<OrganisationId, String> of(Collection<OrganisationId> ids) {
        return organisations.listAll(ids).stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
