package express.ties;

import express.base.OrganisationId;
import express.directory.Milestone;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many organisations of a network have stated their ties; half of them are enough. */
@Component
class TiesMilestone implements Milestone {

    private final Organisations organisations;
    private final Declarations declarations;

    TiesMilestone(Organisations organisations, Declarations declarations) {
        this.organisations = organisations;
        this.declarations = declarations;
    }

    @Override
    public Kind kind() {
        return Kind.TIES;
    }

    @Override
    public Progress count(Network network) {
        Set<OrganisationId> members = organisations.listIn(List.of(network.id())).stream()
                .map(Organisation::id)
                .collect(Collectors.toSet());
        int stated = (int) declarations.list(network.id()).stream()
                .map(Declaration::organisation)
                .filter(members::contains)
                .distinct()
                .count();
        return new Progress(stated, Math.max(1, Math.ceilDiv(members.size(), 2)));
    }
}
