package express.needs;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How many initiatives a network has with others. */
@Component
class NeedsMilestone implements Milestone {

    private final Initiatives initiatives;

    NeedsMilestone(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Kind kind() {
        return Kind.EXCHANGES;
    }

    @Override
    public int count(Network network) {
        return (int) initiatives.list(network.id()).stream()
                .filter(it -> it.other() != null)
                .count();
    }
}
