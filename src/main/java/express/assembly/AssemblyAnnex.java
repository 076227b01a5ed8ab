package express.assembly;

import express.base.Role;
import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from the page of a house of interpreters to its members. */
@Component
class AssemblyAnnex implements OrganisationAnnex {

    private static final int ORDER = 10;

    record AnnexPage(String path) {}

    private final Members members;

    AssemblyAnnex(Members members) {
        this.members = members;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation organisation) {
        boolean belongs = screen.viewer().signedIn()
                && members.find(organisation.id(), screen.viewer().id()).isPresent();
        boolean sends = screen.viewer().is(Role.DISPATCHER, organisation.id());
        return belongs || sends
                ? Optional.of(screen.part("assembly/annex", new AnnexPage(AssemblyPages.address(organisation))))
                : Optional.empty();
    }
}
