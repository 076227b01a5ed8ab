package express.outings;

import express.applications.DeskAnnex;
import express.directory.Organisation;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads officers from their desk to where they were, and to what came of it. */
@Component
class OutingsDesk implements DeskAnnex {

    record DeskPart(String path) {}

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return OutingsAccess.mayWork(screen.viewer(), house.id())
                ? Optional.of(screen.part("outings/desk", new DeskPart("/organisations/" + house.slug())))
                : Optional.empty();
    }
}
