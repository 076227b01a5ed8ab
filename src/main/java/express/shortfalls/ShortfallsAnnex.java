package express.shortfalls;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a house to what it lacks. */
@Component
class ShortfallsAnnex implements OrganisationAnnex {

    private static final int ORDER = 9;

    record AnnexPage(String path) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation organisation) {
        return ShortfallsAccess.maySee(screen.viewer(), organisation.id())
                ? Optional.of(screen.part(
                        "shortfalls/annex",
                        new AnnexPage("/organisations/" + organisation.slug() + "/interpreting-gaps")))
                : Optional.empty();
    }
}
