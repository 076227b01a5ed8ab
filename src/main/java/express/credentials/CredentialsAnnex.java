package express.credentials;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of an organisation to what it has issued, for those who look after it. */
@Component
class CredentialsAnnex implements OrganisationAnnex {

    private static final int ORDER = 90;

    record AnnexPage(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return CredentialsAccess.mayLookAfter(screen.viewer(), house.id())
                ? Optional.of(screen.part("credentials/annex", new AnnexPage(HousePages.address(house))))
                : Optional.empty();
    }
}
