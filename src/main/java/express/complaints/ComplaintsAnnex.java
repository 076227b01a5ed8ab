package express.complaints;

import express.directory.Family;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the page of a lender to complaining about it, and those who answer to the register. */
@Component
class ComplaintsAnnex implements OrganisationAnnex {

    private static final int ORDER = 68;

    record AnnexPart(String begin, String register, boolean works) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return house.family() == Family.FINANCE_INSTITUTION && screen.viewer().signedIn()
                ? Optional.of(screen.part(
                        "complaints/annex",
                        new AnnexPart(
                                "/complaints/new?lender=" + house.slug(),
                                RegisterPages.path(house),
                                ComplaintsAccess.mayWork(screen.viewer(), house.id()))))
                : Optional.empty();
    }
}
