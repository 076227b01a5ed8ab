package express.exhibits;

import express.base.NotFound;
import express.ui.Screen;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All for which there can be exhibits. */
@Component
class Occasions {

    private final List<Occasion> all;

    Occasions(List<Occasion> all) {
        this.all = all;
    }

    Occasion.Work get(Screen screen, UUID practice) {
        return all.stream()
                .flatMap(occasion -> occasion.find(screen, practice).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
