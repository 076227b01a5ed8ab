package express.adoptions;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The networks that adapt, and the organisations through which they act. */
@Component
@Transactional(readOnly = true)
class Parties {

    /** An organisation in a network: there somebody can adapt a practice. */
    record Place(Network network, Organisation organisation) {

        /** As a form chooses it. */
        String value() {
            return network.slug() + "." + organisation.slug();
        }
    }

    /** @param left whether the organisation does not work in the network any more */
    record Pair(Network network, Organisation organisation, boolean left) {}

    private final Networks networks;
    private final Organisations organisations;

    Parties(Networks networks, Organisations organisations) {
        this.networks = networks;
        this.organisations = organisations;
    }

    /** Where somebody may adapt practices. */
    List<Place> listPlaces(Viewer viewer) {
        return organisations.listAll(AdoptionsAccess.organisations(viewer)).stream()
                .flatMap(this::places)
                .toList();
    }

    private Stream<Place> places(Organisation organisation) {
        return organisations.networks(organisation.id()).stream()
                .map(this::network)
                .map(network -> new Place(network, organisation));
    }

    Pair get(Adoption adoption) {
        boolean affiliated = organisations.networks(adoption.organisation()).contains(adoption.network());
        return new Pair(network(adoption.network()), organisation(adoption.organisation()), !affiliated);
    }

    Network network(NetworkId id) {
        return networks.find(id).orElseThrow();
    }

    private Organisation organisation(OrganisationId id) {
        return organisations.listAll(List.of(id)).getFirst();
    }
}
