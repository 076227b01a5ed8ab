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
    public int count(Network network) {
        return adoptions.listBy(network.id()).size();
    }
}
