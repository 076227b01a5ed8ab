package express.adoptions;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How many practices of others a network adapts. */
@Component
class AdoptionsMilestone implements Milestone {

    private final Adoptions adoptions;

    AdoptionsMilestone(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public Kind kind() {
        return Kind.ADOPTIONS;
    }

    @Override
    public Progress count(Network network) {
        return new Progress(adoptions.listBy(network.id()).size(), 1);
    }
}
