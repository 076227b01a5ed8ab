package express.conduct;

import express.applications.DeskAnnex;
import express.directory.Family;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who judge to it, from the page of their lender and from their desk. */
@Component
class ConductAnnex implements OrganisationAnnex {

    private static final int ORDER = 67;

    record AnnexPart(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return house.family() == Family.FINANCE_INSTITUTION && ConductAccess.mayJudge(screen.viewer(), house.id())
                ? Optional.of(screen.part("conduct/annex", new AnnexPart(ConductPages.path(house))))
                : Optional.empty();
    }

    /** A line among the ways of the desk. */
    @Component
    static class OnDesk implements DeskAnnex {

        @Override
        public Optional<Content> show(Screen screen, Organisation house) {
            return ConductAccess.mayJudge(screen.viewer(), house.id())
                    ? Optional.of(screen.part("conduct/desk", new AnnexPart(ConductPages.path(house))))
                    : Optional.empty();
        }
    }
}
