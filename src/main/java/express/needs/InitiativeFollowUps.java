package express.needs;

import express.directory.FollowUps;
import express.directory.Network;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells where a finding became an initiative. */
@Component
class InitiativeFollowUps implements FollowUps {

    private final Initiatives initiatives;

    InitiativeFollowUps(Initiatives initiatives) {
        this.initiatives = initiatives;
    }

    @Override
    public Kind kind() {
        return Kind.INITIATIVE;
    }

    /** A finding of the other network is none of this one. */
    @Override
    public Map<String, FollowUp> list(Network network) {
        Map<String, FollowUp> known = new HashMap<>();
        initiatives.list(network.id()).stream()
                .filter(it -> it.source() != null && it.network().equals(network.id()))
                .sorted(Comparator.comparing(Initiative::id))
                .forEach(it -> known.merge(
                        it.source(),
                        new FollowUp(
                                it.title(), it.path(network.slug()), it.state().isOver()),
                        FollowUp::latest));
        return known;
    }
}
