package express.handovers;

import express.directory.Network;
import express.directory.NetworkAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who hold a network together where they find practices that nobody looks after. */
@Component
class HandoversOfNetwork implements NetworkAnnex {

    private static final int ORDER = 80;

    @Override
    public Place place() {
        return Place.INSIDE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Network network) {
        return HandoversAccess.helps(screen.viewer(), List.of(network.id()))
                ? Optional.of(screen.part("handovers/network", ""))
                : Optional.empty();
    }
}
