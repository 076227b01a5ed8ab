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
    public Progress count(Network network) {
        return new Progress(
                (int) initiatives.list(network.id()).stream()
                        .filter(it -> it.other() != null)
                        .count(),
                1);
    }
}
