package express.interpreting;

import express.directory.Organisation;
import express.directory.OrganisationAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways from the page of an organisation to its missions: as a house that sends out, or as one that asks. */
@Component
class InterpretingAnnex implements OrganisationAnnex {

    private static final int ORDER = 7;

    record AnnexPage(Organisation organisation, boolean sends, boolean counts, boolean asks) {

        String path() {
            return "/organisations/" + organisation.slug();
        }
    }

    private final Agreements agreements;

    InterpretingAnnex(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Organisation organisation) {
        boolean sends = InterpretingAccess.maySend(screen.viewer(), organisation.id());
        boolean asks = InterpretingAccess.mayAsk(screen.viewer(), organisation.id())
                && !agreements.listOfClient(organisation.id()).isEmpty();
        boolean counts = InterpretingAccess.mayCount(screen.viewer(), organisation.id())
                && (sends || !agreements.listOfHouse(organisation.id()).isEmpty());
        return sends || asks || counts
                ? Optional.of(screen.part("interpreting/annex", new AnnexPage(organisation, sends, counts, asks)))
                : Optional.empty();
    }
}
