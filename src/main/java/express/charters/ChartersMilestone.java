package express.charters;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How often a network has published its charter. */
@Component
class ChartersMilestone implements Milestone {

    private final Editions editions;

    ChartersMilestone(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Kind kind() {
        return Kind.CHARTERS;
    }

    @Override
    public Progress count(Network network) {
        return new Progress(editions.list(network.id()).size(), 1);
    }
}
