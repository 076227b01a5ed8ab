package express.collections;

import express.practices.Annex;
import express.practices.Publication;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a practice to the page on which one puts it into a collection. */
@Component
class CollectDoor implements Annex {

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Content> show(Screen screen, Publication practice) {
        return Optional.of(screen.part("collections/door", practice));
    }
}
