package express.committee;

import express.directory.Family;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a lender to its committee, for those who work in it. */
@Component
class HouseAnnex implements OrganisationAnnex {

    private static final int ORDER = 8;

    record HousePage(String path, boolean enters) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean enters = CommitteeAccess.mayEnter(screen.viewer(), house.id());
        boolean sets = house.family() == Family.FINANCE_INSTITUTION
                && CommitteeAccess.maySetRules(screen.viewer(), house.id());
        return enters || sets
                ? Optional.of(screen.part("committee/house", new HousePage("/organisations/" + house.slug(), enters)))
                : Optional.empty();
    }
}
