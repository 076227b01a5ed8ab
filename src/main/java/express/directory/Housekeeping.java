package express.directory;

import express.base.Viewer;
import express.people.Host;
import org.springframework.stereotype.Component;

/** Finds an organisation for those who look after its members, and for nobody else. */
@Component
class Housekeeping {

    private final Organisations organisations;

    Housekeeping(Organisations organisations) {
        this.organisations = organisations;
    }

    Organisation getFor(Viewer viewer, String slug) {
        Organisation organisation = organisations.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayAdminister(viewer, organisation.id()));
        return organisation;
    }

    static Host host(Organisation organisation) {
        return new Host(organisation.id(), organisation.name(), OrganisationPages.PATH + organisation.slug());
    }
}
