package express.ties;

import express.audit.Act;
import express.audit.Trail;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.ties.Declaration.Said;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an organisation does when it says what ties it to the others. */
@Component
@Transactional
class Stating {

    private final Declarations declarations;
    private final Trail trail;

    Stating(Declarations declarations, Trail trail) {
        this.declarations = declarations;
        this.trail = trail;
    }

    /**
     * Keeps what is new in it; whether nobody of the organisation said anything since its ties were seen.
     *
     * @param seen how many declarations it had made, as the form was shown
     */
    boolean state(
            Viewer by,
            NetworkId network,
            OrganisationId organisation,
            Map<OrganisationId, Said> said,
            int seen,
            Instant at) {
        TiesAccess.require(TiesAccess.maySpeak(by, network, organisation));
        declarations.lock(network, organisation);
        List<Declaration> before = declarations.listOf(network, organisation);
        if (before.size() != seen) {
            return false;
        }
        Map<OrganisationId, Said> standing = new HashMap<>();
        before.stream().filter(it -> it.endedAt() == null).forEach(it -> standing.put(it.other(), it.said()));
        boolean forThem = !by.belongsTo(organisation);
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        said.forEach((other, view) -> {
            if (!view.equals(standing.get(other))) {
                declarations.add(network, declaration(organisation, other, view, forThem, now));
                trail.note(by, network.value(), Act.CHANGED, "tie of " + organisation, other + " " + view);
            }
        });
        return true;
    }

    private static Declaration declaration(
            OrganisationId organisation, OrganisationId other, Said said, boolean forThem, Instant at) {
        return new Declaration(organisation, other, said.kinds(), said.strength(), said.purpose(), forThem, at, null);
    }
}
