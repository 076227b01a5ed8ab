package express.tariffs;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a house of interpreters to its tariffs, for those who work there. */
@Component
class TariffsAnnex implements OrganisationAnnex {

    private static final int ORDER = 10;

    record AnnexPage(String path) {}

    private final Tariffs tariffs;

    TariffsAnnex(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Treasurers of lenders have no tariffs of interpreters. */
    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean works = TariffsAccess.mayRead(screen.viewer(), house.id())
                && (TariffsAccess.isHouse(screen.viewer(), house.id())
                        || !tariffs.list(house.id()).isEmpty());
        return works
                ? Optional.of(screen.part("tariffs/annex", new AnnexPage(TariffPages.address(house))))
                : Optional.empty();
    }
}
