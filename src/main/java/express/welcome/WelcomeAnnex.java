package express.welcome;

import express.directory.Network;
import express.directory.NetworkAnnex;
import express.exhibits.Gallery;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stands first on the page of a network. */
@Component
class WelcomeAnnex implements NetworkAnnex {

    private final Fronts fronts;
    private final Gallery gallery;

    WelcomeAnnex(Fronts fronts, Gallery gallery) {
        this.fronts = fronts;
        this.gallery = gallery;
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
        return fronts.findPublished(network.id())
                .map(published -> Display.of(
                        network,
                        published,
                        gallery.standing(published.pictures().stream()
                                .map(Publication.Picture::id)
                                .toList()),
                        screen.language()))
                .map(display -> screen.part("welcome/annex", display));
    }
}
