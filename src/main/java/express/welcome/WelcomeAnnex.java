package express.welcome;

import express.directory.Network;
import express.directory.NetworkAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stands first on the page of a network: what it says of itself, and where one can begin in it. */
@Component
class WelcomeAnnex implements NetworkAnnex {

    private final Fronts fronts;
    private final Hanging hanging;
    private final FirstContacts contacts;

    WelcomeAnnex(Fronts fronts, Hanging hanging, FirstContacts contacts) {
        this.fronts = fronts;
        this.hanging = hanging;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Place place() {
        return Place.FIRST;
    }

    @Override
    public Optional<Content> show(Screen screen, Network network) {
        Publication published = fronts.getPublished(network.id());
        Display display = Display.of(
                network,
                published,
                hanging.standing(published),
                contacts.of(network, screen.language()),
                screen.language());
        return display.blank() ? Optional.empty() : Optional.of(screen.part("welcome/annex", display));
    }
}
