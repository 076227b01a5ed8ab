package express.journeys;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of an organisation to the files that it holds, for those who work with them. */
@Component
class JourneysAnnex implements OrganisationAnnex {

    private static final int ORDER = 5;

    record AnnexPage(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return JourneysAccess.mayList(screen.viewer(), house.id())
                ? Optional.of(screen.part("journeys/annex", new AnnexPage(JourneyPages.path(house.slug()))))
                : Optional.empty();
    }
}
