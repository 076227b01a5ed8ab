package express.welcome;

import express.base.Forbidden;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Networks;
import express.exhibits.Occasion;
import express.ui.Screen;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Pictures of a network are looked after by who coordinates it, in the name of an organisation of the network to which
 * they belong: it answers for the consents of the persons shown.
 */
@Component
class WelcomeOccasion implements Occasion {

    private final Networks networks;
    private final Insiders insiders;

    WelcomeOccasion(Networks networks, Insiders insiders) {
        this.networks = networks;
        this.insiders = insiders;
    }

    @Override
    public Optional<Work> find(Screen screen, UUID practice) {
        return networks.find(new NetworkId(practice)).map(network -> work(screen, network));
    }

    private Work work(Screen screen, Network network) {
        if (!screen.viewer().coordinates(network.id())) {
            throw new Forbidden();
        }
        Locale language = network.languages().stream().findFirst().orElse(screen.language());
        return new Work(
                network.id().value(),
                house(screen, network).orElseThrow(Forbidden::new),
                language,
                network.name(),
                FrontPages.path(network.slug()));
    }

    /** The same each time, if somebody belongs to several. */
    private Optional<OrganisationId> house(Screen screen, Network network) {
        return insiders.seats(screen.viewer(), network.id()).stream().min(Comparator.comparing(OrganisationId::value));
    }
}
