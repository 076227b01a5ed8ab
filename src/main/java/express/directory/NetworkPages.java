package express.directory;

import express.ui.Form;
import express.ui.News;
import express.ui.Open;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One network: its entry for everybody, and changing it for those who hold it together. */
@Controller
class NetworkPages {

    static final String PATH = "/networks/";

    /**
     * @param families those that are there, each with its organisations
     * @param inside whether the viewer works in it, and has a page for that
     * @param rooms what other modules have pages for, that everybody may see
     * @param first what other modules show of the network, before who works in it
     * @param below what they show after that
     */
    record EntryPage(
            Network network,
            Map<Family, List<Affiliations.With>> families,
            boolean inside,
            List<NetworkRoom> rooms,
            List<Content> first,
            List<Content> below) {}

    record EditPage(Network network, Form form) {}

    private final Networks networks;
    private final Affiliations affiliations;
    private final Insiders insiders;
    private final List<NetworkRoom> rooms;
    private final List<NetworkAnnex> annexes;

    NetworkPages(
            Networks networks,
            Affiliations affiliations,
            Insiders insiders,
            List<NetworkRoom> rooms,
            List<NetworkAnnex> annexes) {
        this.networks = networks;
        this.affiliations = affiliations;
        this.insiders = insiders;
        this.rooms = rooms.stream()
                .filter(room -> room.audience() == NetworkRoom.Audience.EVERYBODY)
                .sorted(Comparator.comparingInt(NetworkRoom::order))
                .toList();
        this.annexes = annexes.stream()
                .sorted(Comparator.comparingInt(NetworkAnnex::order))
                .toList();
    }

    @Open
    @GetMapping(PATH + "{slug}")
    ModelAndView entry(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        Map<Family, List<Affiliations.With>> families = affiliations.listIn(network.id()).stream()
                .collect(Collectors.groupingBy(
                        Affiliations.With::family, () -> new EnumMap<>(Family.class), Collectors.toList()));
        return screen.show(
                "directory/network",
                new EntryPage(
                        network,
                        families,
                        InsidePages.isFor(insiders, screen.viewer(), network),
                        rooms,
                        annexes(NetworkAnnex.Place.FIRST, screen, network),
                        annexes(NetworkAnnex.Place.BELOW, screen, network)));
    }

    private List<Content> annexes(NetworkAnnex.Place place, Screen screen, Network network) {
        return annexes.stream()
                .filter(annex -> annex.place() == place)
                .flatMap(annex -> annex.show(screen, network).stream())
                .toList();
    }

    @GetMapping(PATH + "{slug}/edit")
    ModelAndView edit(Screen screen, @PathVariable String slug) {
        Network network = coordinated(screen, slug);
        return screen.show("directory/network-edit", new EditPage(network, Form.of(NetworkForm.typed(network))));
    }

    @PostMapping(PATH + "{slug}/edit")
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @Valid @ModelAttribute NetworkForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = coordinated(screen, slug);
        if (binding.hasErrors()) {
            return screen.refuse("directory/network-edit", new EditPage(network, Form.of(binding, request)));
        }
        networks.change(network.id(), typed.facts());
        News.tell(response, "directory.saved");
        return screen.go(PATH + slug);
    }

    private Network coordinated(Screen screen, String slug) {
        Network network = networks.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayCoordinate(screen.viewer(), network.id()));
        return network;
    }
}
