package express.applications;

import express.base.Role;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads those who work for a lender to what came in. */
@Component
class ApplicationsAnnex implements OrganisationAnnex {

    private static final int ORDER = 66;

    record HousePart(String path, boolean officer) {}

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation house) {
        return Stream.of(Role.LENDER, Role.COMMITTEE_MEMBER, Role.TREASURER)
                        .anyMatch(role -> screen.viewer().is(role, house.id()))
                ? Optional.of(screen.part(
                        "applications/annex",
                        new HousePart(
                                "/organisations/" + house.slug() + "/applications",
                                screen.viewer().is(Role.LENDER, house.id()))))
                : Optional.empty();
    }
}
