package express.directory;

import express.base.OrganisationId;
import express.base.PersonId;
import express.people.Memberships;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For operators: founds a network with its first organisation and whoever coordinates it, in one step. */
@Component
@Transactional
public class NewNetworks {

    private final Networks networks;
    private final Affiliations affiliations;
    private final Memberships memberships;

    NewNetworks(Networks networks, Affiliations affiliations, Memberships memberships) {
        this.networks = networks;
        this.affiliations = affiliations;
        this.memberships = memberships;
    }

    public Network found(
            String name, String territory, List<Locale> languages, OrganisationId first, PersonId coordinator) {
        Network network = networks.add(new Network.Facts(name, territory, languages));
        affiliations.begin(network.id(), first);
        memberships.coordinate(network.id(), coordinator);
        return network;
    }
}
