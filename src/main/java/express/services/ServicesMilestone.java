package express.services;

import express.directory.Milestone;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many services the organisations of a network offer. */
@Component
class ServicesMilestone implements Milestone {

    /** So many make a map. */
    private static final int ENOUGH = 5;

    private final Organisations organisations;
    private final Services services;

    ServicesMilestone(Organisations organisations, Services services) {
        this.organisations = organisations;
        this.services = services;
    }

    @Override
    public Kind kind() {
        return Kind.SERVICES;
    }

    @Override
    public Progress count(Network network) {
        return new Progress(
                services.listGoingOn(organisations.listIn(List.of(network.id())).stream()
                                .map(Organisation::id)
                                .toList())
                        .size(),
                ENOUGH);
    }
}
