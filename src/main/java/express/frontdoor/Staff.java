package express.frontdoor;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.directory.Organisations;
import express.people.Addressees;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether somebody calls back in an organisation. */
@Component
class Staff {

    private final Addressees addressees;
    private final Organisations organisations;

    Staff(Addressees addressees, Organisations organisations) {
        this.addressees = addressees;
        this.organisations = organisations;
    }

    /** The network for which they do; nothing, if there is no adviser, or no network whose list it would stand in. */
    Optional<NetworkId> network(OrganisationId house) {
        return addressees.listIn(house, Role.ADVISER).isEmpty()
                ? Optional.empty()
                : organisations.networks(house).stream().findFirst();
    }
}
