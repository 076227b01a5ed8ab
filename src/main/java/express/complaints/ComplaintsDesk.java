package express.complaints;

import express.applications.Application;
import express.applications.DeskAnnex;
import express.applications.StatusAnnex;
import express.directory.Organisation;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads officers from their desk to the register, and applicants from what they asked for to saying what is not right. */
@Component
class ComplaintsDesk implements DeskAnnex, StatusAnnex {

    record DeskPart(String path) {}

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return ComplaintsAccess.mayWork(screen.viewer(), house.id())
                ? Optional.of(screen.part("complaints/desk", new DeskPart(RegisterPages.path(house))))
                : Optional.empty();
    }

    @Override
    public Content show(Screen screen, Application application) {
        return screen.part("complaints/status", new DeskPart("/complaints/new?application=" + application.id()));
    }
}
