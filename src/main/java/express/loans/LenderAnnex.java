package express.loans;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a lender to its loans. */
@Component
class LenderAnnex implements OrganisationAnnex {

    private static final int ORDER = 67;

    record HousePart(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return LoansAccess.mayKeep(screen.viewer(), house.id())
                ? Optional.of(screen.part("loans/annex", new HousePart("/organisations/" + house.slug() + "/loans")))
                : Optional.empty();
    }
}
