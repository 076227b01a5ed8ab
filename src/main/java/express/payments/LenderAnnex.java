package express.payments;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a lender to its money. */
@Component
class LenderAnnex implements OrganisationAnnex {

    private static final int ORDER = 69;

    record HousePart(String path) {}

    private final HouseAccounts accounts;

    LenderAnnex(HouseAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Administrators of any house find it only where there is something. */
    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean works = PaymentsAccess.mayWork(screen.viewer(), house.id());
        boolean administers = PaymentsAccess.mayAdminister(screen.viewer(), house.id())
                && accounts.find(house.id()).isPresent();
        return works || administers
                ? Optional.of(screen.part("payments/annex", new HousePart(Desk.path(house))))
                : Optional.empty();
    }
}
