package express.interpreting;

import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The door of a house of interpreters; for all whom it is not for there is none. */
@Component
class House {

    private final Organisations organisations;

    House(Organisations organisations) {
        this.organisations = organisations;
    }

    /** As one who sends interpreters out. */
    Organisation send(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.maySend(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    /** As one who counts what missions come to. */
    Organisation count(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!InterpretingAccess.mayCount(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        Map<OrganisationId, String> names = new HashMap<>();
        organisations.listAll(ids).forEach(it -> names.put(it.id(), it.name()));
        return names;
    }

    /** With whom it can agree: whoever works in the same networks. */
    List<Organisation> neighbours(Organisation house) {
        return organisations.listIn(organisations.networks(house.id())).stream()
                .filter(it -> !it.id().equals(house.id()))
                .toList();
    }
}
