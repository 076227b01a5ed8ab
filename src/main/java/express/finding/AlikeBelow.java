package express.finding;

import express.practices.Annex;
import express.practices.Publication;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The way from a practice to those that are like it. They come when a reader gets there: the page is kept as it was
 * made, while others may be published.
 */
@Component
class AlikeBelow implements Annex {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        return Optional.of(screen.part("finding/alike-below", practice.sheet().slug()));
    }
}
