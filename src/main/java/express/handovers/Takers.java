package express.handovers;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Addressees;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which organisations can take a practice over, and which have nobody left who could look after theirs. */
@Component
class Takers {

    private final Organisations organisations;
    private final Addressees addressees;

    Takers(Organisations organisations, Addressees addressees) {
        this.organisations = organisations;
        this.addressees = addressees;
    }

    /**
     * Those of the same network in which somebody writes; of an organisation that has left all networks whoever writes,
     * so that what it made can go on somewhere.
     */
    List<Organisation> list(OrganisationId owner) {
        List<NetworkId> networks = organisations.networks(owner);
        List<Organisation> near = networks.isEmpty() ? organisations.list() : organisations.listIn(networks);
        Set<OrganisationId> ids = new HashSet<>();
        near.forEach(organisation -> ids.add(organisation.id()));
        ids.remove(owner);
        ids.removeAll(addressees.listWithout(Role.EDITOR, ids));
        return near.stream()
                .filter(organisation -> ids.contains(organisation.id()))
                .toList();
    }

    boolean mayTake(OrganisationId owner, OrganisationId taker) {
        return list(owner).stream().anyMatch(organisation -> organisation.id().equals(taker));
    }

    /** Those of them in which nobody writes any more and for which the viewer may speak. */
    List<OrganisationId> listAbandoned(Viewer viewer, Collection<OrganisationId> owners) {
        return addressees.listWithout(Role.EDITOR, owners).stream()
                .filter(owner -> HandoversAccess.helps(viewer, organisations.networks(owner)))
                .toList();
    }

    boolean isAbandoned(Viewer viewer, OrganisationId owner) {
        return !listAbandoned(viewer, List.of(owner)).isEmpty();
    }
}
