package express.directory;

import express.base.NotFound;
import express.base.Viewer;
import express.directory.NetworkRoom.Audience;
import express.ui.Screen;
import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The way to all that those who work in a network have in it. For all others it does not exist. */
@Controller
class InsidePages {

    static final String PATH = "/networks/{slug}/inside";

    /**
     * @param work what its people do together
     * @param care what those do who hold it together
     * @param coordinates whether the viewer decides who belongs to it
     * @param below what other modules show to those who work in it
     */
    record InsidePage(
            Network network,
            List<NetworkRoom> work,
            List<NetworkRoom> care,
            List<NetworkRoom> everybody,
            boolean coordinates,
            List<Content> below) {}

    private final Networks networks;
    private final Insiders insiders;
    private final List<NetworkRoom> rooms;
    private final List<NetworkAnnex> annexes;

    InsidePages(Networks networks, Insiders insiders, List<NetworkRoom> rooms, List<NetworkAnnex> annexes) {
        this.networks = networks;
        this.insiders = insiders;
        this.rooms = rooms.stream()
                .sorted(Comparator.comparingInt(NetworkRoom::order))
                .toList();
        this.annexes = annexes.stream()
                .filter(annex -> annex.place() == NetworkAnnex.Place.INSIDE)
                .sorted(Comparator.comparingInt(NetworkAnnex::order))
                .toList();
    }

    /** Those who work in it, and operators, who decide with its coordinators who belongs to it. */
    static boolean isFor(Insiders insiders, Viewer viewer, Network network) {
        return insiders.include(viewer, network.id()) || DirectoryAccess.mayCoordinate(viewer, network.id());
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Network network = networks.get(slug);
        Viewer viewer = screen.viewer();
        if (!isFor(insiders, viewer, network)) {
            throw new NotFound();
        }
        return screen.show(
                "directory/inside",
                new InsidePage(
                        network,
                        insiders.include(viewer, network.id()) ? of(Audience.INSIDERS) : List.of(),
                        viewer.coordinates(network.id()) ? of(Audience.COORDINATORS) : List.of(),
                        of(Audience.EVERYBODY),
                        DirectoryAccess.mayCoordinate(viewer, network.id()),
                        annexes.stream()
                                .flatMap(annex -> annex.show(screen, network).stream())
                                .toList()));
    }

    private List<NetworkRoom> of(Audience audience) {
        return rooms.stream().filter(room -> room.audience() == audience).toList();
    }
}
