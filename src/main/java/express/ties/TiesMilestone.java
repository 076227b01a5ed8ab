package express.ties;

import express.directory.Milestone;
import express.directory.Network;
import org.springframework.stereotype.Component;

/** How many organisations of a network have stated their ties. */
@Component
class TiesMilestone implements Milestone {

    private final Declarations declarations;

    TiesMilestone(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public Kind kind() {
        return Kind.TIES;
    }

    @Override
    public int count(Network network) {
        return (int) declarations.list(network.id()).stream()
                .map(Declaration::organisation)
                .distinct()
                .count();
    }
}
