package express.directory;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Role;
import express.messaging.Recipient;
import express.people.Addressees;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who answers for an organisation: nowhere else is this found out. Whoever asks need not see who these are, and says in
 * which order the circles are turned to; those whose account is deactivated do not count. For letters only.
 */
@Component
public class Answerers {

    /** Those who answer together. */
    public enum Circle {
        EDITORS,
        ADMINISTRATORS,
        /** Of the networks in which the organisation works. */
        COORDINATORS,
        /** Of the installation, which always has one. */
        OPERATORS
    }

    /**
     * The first circle in which there is somebody.
     *
     * @param circle nothing, if there is nobody at all
     * @param networks in which the organisation works
     */
    public record Found(@Nullable Circle circle, List<Recipient> people, List<NetworkId> networks) {

        public boolean nobody() {
            return people.isEmpty();
        }
    }

    private final Organisations organisations;
    private final Addressees addressees;

    Answerers(Organisations organisations, Addressees addressees) {
        this.organisations = organisations;
        this.addressees = addressees;
    }

    public Found of(OrganisationId organisation, Circle... order) {
        return of(organisation, organisations.networks(organisation), order);
    }

    /** The same for what an organisation does in certain networks only. */
    public Found of(OrganisationId organisation, List<NetworkId> networks, Circle... order) {
        for (Circle circle : order) {
            List<Recipient> people = list(circle, organisation, networks);
            if (!people.isEmpty()) {
                return new Found(circle, people, networks);
            }
        }
        return new Found(null, List.of(), networks);
    }

    private List<Recipient> list(Circle circle, OrganisationId organisation, List<NetworkId> networks) {
        return switch (circle) {
            case EDITORS -> addressees.listIn(organisation, Role.EDITOR);
            case ADMINISTRATORS -> addressees.listIn(organisation, Role.ADMINISTRATOR);
            case COORDINATORS ->
                networks.stream()
                        .flatMap(network -> addressees.listCoordinators(network).stream())
                        .distinct()
                        .toList();
            case OPERATORS -> addressees.listOperators();
        };
    }
}
