package express.directory;

import express.base.OrganisationId;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which organisations work in a network, decided by those who hold it together. */
@Controller
class AffiliationPages {

    /** @param others those that could come in, by slug */
    record AffiliationsPage(Network network, List<Affiliations.With> organisations, Map<String, String> others) {}

    private final Networks networks;
    private final Organisations organisations;
    private final Affiliations affiliations;

    AffiliationPages(Networks networks, Organisations organisations, Affiliations affiliations) {
        this.networks = networks;
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    @GetMapping(NetworkPages.PATH + "{slug}/organisations")
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Network network = coordinated(screen, slug);
        List<Affiliations.With> inside = affiliations.listIn(network.id());
        return screen.show("directory/affiliations", new AffiliationsPage(network, inside, others(inside)));
    }

    private Map<String, String> others(List<Affiliations.With> inside) {
        Set<OrganisationId> ids = inside.stream().map(Affiliations.With::id).collect(Collectors.toSet());
        Map<String, String> others = new LinkedHashMap<>();
        organisations.list().stream()
                .filter(organisation -> !ids.contains(organisation.id()))
                .forEach(organisation ->
                        others.put(organisation.slug(), organisation.name() + " – " + organisation.place()));
        return others;
    }

    @PostMapping(NetworkPages.PATH + "{slug}/organisations")
    ModelAndView begin(
            Screen screen, @PathVariable String slug, @RequestParam String organisation, HttpServletResponse response) {
        Network network = coordinated(screen, slug);
        affiliations.begin(network.id(), organisations.get(organisation).id());
        News.tell(response, "directory.affiliation.begun");
        return screen.go(NetworkPages.PATH + slug + "/organisations");
    }

    @PostMapping(NetworkPages.PATH + "{slug}/organisations/{organisation}/end")
    ModelAndView end(
            Screen screen, @PathVariable String slug, @PathVariable String organisation, HttpServletResponse response) {
        Network network = coordinated(screen, slug);
        affiliations.end(network.id(), organisations.get(organisation).id());
        News.tell(response, "directory.affiliation.ended");
        return screen.go(NetworkPages.PATH + slug + "/organisations");
    }

    private Network coordinated(Screen screen, String slug) {
        Network network = networks.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayCoordinate(screen.viewer(), network.id()));
        return network;
    }
}
