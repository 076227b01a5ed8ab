package express.charters;

import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Networks;
import express.texts.Difference;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The charter of a network as everybody reads it, its editions, and adopting a version of the model. */
@Controller
class CharterPages {

    static final String PATH = "/networks/{slug}/charter";

    private static final int ORDER = 15;

    /**
     * @param edition nothing, if none is published
     * @param writing whether a charter is being written; for its own people only
     * @param newest of the model
     */
    record CharterPage(
            Network network,
            Optional<Edition> edition,
            List<Editions.Line> editions,
            boolean inside,
            boolean writes,
            boolean writing,
            Model newest) {

        String path() {
            return CharterPages.path(network.slug());
        }

        boolean isBehind() {
            return edition.isPresent() && edition.get().modelVersion() < newest.version();
        }

        boolean isLatest() {
            return edition.isPresent()
                    && edition.get().number() == editions.getFirst().number();
        }
    }

    /** A clause that an edition says otherwise than the one before. */
    record Changed(Clause clause, List<Difference> differences) {}

    record ChangesPage(Network network, Edition edition, List<Changed> changed) {

        String path() {
            return CharterPages.path(network.slug());
        }
    }

    private final Networks networks;
    private final Insiders insiders;
    private final Models models;
    private final Charters charters;
    private final Editions editions;

    CharterPages(Networks networks, Insiders insiders, Models models, Charters charters, Editions editions) {
        this.networks = networks;
        this.insiders = insiders;
        this.models = models;
        this.charters = charters;
        this.editions = editions;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/charter";
    }

    @Bean
    static NetworkRoom charterRoom() {
        return new NetworkRoom(ORDER, "charter", "practice", "charters.title", NetworkRoom.Audience.EVERYBODY);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView latest(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        return show(screen, network, editions.findLatest(network.id()));
    }

    @Open
    @GetMapping(PATH + "/editions/{number}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Network network = networks.get(slug);
        return show(screen, network, Optional.of(editions.get(network.id(), Typed.number(number))));
    }

    private ModelAndView show(Screen screen, Network network, Optional<Edition> edition) {
        boolean inside = insiders.include(screen.viewer(), network.id());
        return screen.show(
                "charters/charter",
                new CharterPage(
                        network,
                        edition,
                        editions.list(network.id()),
                        inside,
                        ChartersAccess.mayWrite(screen.viewer(), network.id()),
                        inside && charters.find(network.id()).isPresent(),
                        models.latest()));
    }

    /** Against the edition before. */
    @Open
    @GetMapping(PATH + "/editions/{number}/changes")
    ModelAndView changes(Screen screen, @PathVariable String slug, @PathVariable String number) {
        Network network = networks.get(slug);
        Edition edition = editions.get(network.id(), Typed.number(number));
        Edition before = editions.get(network.id(), edition.number() - 1);
        List<Changed> changed = edition.clauses().stream()
                .map(clause -> new Changed(clause, Clause.differences(before.text(clause.key()), clause.text())))
                .filter(it -> !it.differences().isEmpty())
                .toList();
        return screen.show("charters/charter-changes", new ChangesPage(network, edition, changed));
    }

    /** With the newest version of the model, in the language that is chosen the first time. */
    @PostMapping(PATH + "/adoption")
    ModelAndView adopt(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String language,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        Locale chosen = Locale.forLanguageTag(ModelWorkPages.LANGUAGES.contains(language) ? language : Section.SOURCE);
        charters.adopt(network.id(), models.latest().version(), chosen);
        News.tell(response, "charters.adopted");
        return screen.go(path(slug) + "/draft");
    }
}
