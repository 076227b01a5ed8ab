package express.interpreters;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a house to those who interpret for it. */
@Component
class InterpretersAnnex implements OrganisationAnnex {

    private static final int ORDER = 9;

    record AnnexPage(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return InterpretersAccess.mayEnter(screen.viewer(), house.id())
                ? Optional.of(screen.part("interpreters/annex", new AnnexPage(InterpreterPages.address(house))))
                : Optional.empty();
    }
}
