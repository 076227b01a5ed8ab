package express.directory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Networks that begin, with the organisations in them. */
@Component
class Entries {

    private final Networks networks;
    private final Organisations organisations;
    private final Affiliations affiliations;

    Entries(Networks networks, Organisations organisations, Affiliations affiliations) {
        this.networks = networks;
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    @Transactional
    public Network begin(Network.Facts facts) {
        return networks.add(facts);
    }

    /** A new organisation in a network that is there. */
    @Transactional
    public Organisation join(Network network, Organisation.Facts facts) {
        Organisation organisation = organisations.add(facts);
        affiliations.begin(network.id(), organisation.id());
        return organisation;
    }
}
