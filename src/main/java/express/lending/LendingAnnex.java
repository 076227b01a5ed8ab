package express.lending;

import express.base.Role;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows on the page of a lender what it lends. */
@Component
class LendingAnnex implements OrganisationAnnex {

    private static final int ORDER = 30;

    record AnnexPage(Organisation house, List<Product> products, boolean writes) {

        String path() {
            return ProductPages.address(house);
        }
    }

    private final Products products;

    LendingAnnex(Products products) {
        this.products = products;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        List<Product> offered = products.listOffered(house.id());
        boolean lender = screen.viewer().is(Role.LENDER, house.id());
        boolean writes = LendingAccess.mayOffer(screen.viewer(), house.id())
                && (lender || !products.listLatest(house.id()).isEmpty());
        return offered.isEmpty() && !writes
                ? Optional.empty()
                : Optional.of(screen.part("lending/annex", new AnnexPage(house, offered, writes)));
    }
}
