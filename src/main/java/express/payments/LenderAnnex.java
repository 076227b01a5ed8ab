package express.payments;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.lending.Products;
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
    private final Products products;

    LenderAnnex(HouseAccounts accounts, Products products) {
        this.accounts = accounts;
        this.products = products;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Who administers a house finds it as soon as the house lends: they say where its money is before anybody can pay. */
    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean works = PaymentsAccess.mayWork(screen.viewer(), house.id());
        boolean administers = PaymentsAccess.mayAdminister(screen.viewer(), house.id())
                && (accounts.find(house.id()).isPresent()
                        || !products.listOffered(house.id()).isEmpty());
        return works || administers
                ? Optional.of(screen.part("payments/annex", new HousePart(Desk.path(house))))
                : Optional.empty();
    }
}
