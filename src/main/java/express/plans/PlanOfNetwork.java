package express.plans;

import express.directory.Network;
import express.directory.NetworkAnnex;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows on the page of a network that it published a plan, and the way to it. */
@Component
@Transactional(readOnly = true)
class PlanOfNetwork implements NetworkAnnex {

    private static final int ORDER = 20;

    record AnnexPage(Network network, Publication publication) {

        String path() {
            return "/networks/" + network.slug() + "/plan";
        }
    }

    private final Publications publications;

    PlanOfNetwork(Publications publications) {
        this.publications = publications;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Content> show(Screen screen, Network network) {
        return publications
                .find(network.id())
                .map(publication -> screen.part("plans/annex", new AnnexPage(network, publication)));
    }
}
