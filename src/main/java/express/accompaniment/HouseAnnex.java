package express.accompaniment;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of an organisation to the cases of who advises there, and to the figures of who administers it. */
@Component
class HouseAnnex implements OrganisationAnnex {

    private static final int ORDER = 6;

    record HousePage(String path, boolean advises, boolean supervises) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        boolean advises = AccompanimentAccess.mayHaveCases(screen.viewer(), house.id());
        boolean supervises = AccompanimentAccess.maySupervise(screen.viewer(), house.id());
        return advises || supervises
                ? Optional.of(screen.part(
                        "accompaniment/house", new HousePage("/organisations/" + house.slug(), advises, supervises)))
                : Optional.empty();
    }
}
