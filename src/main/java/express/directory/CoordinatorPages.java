package express.directory;

import express.base.PersonId;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who holds a network together, decided by operators and by those who do so already. */
@Controller
class CoordinatorPages {

    private static final String PATH = NetworkPages.PATH + "{slug}/coordinators";

    record CoordinatorsPage(Network network, List<Person> coordinators, Form form) {}

    private final Networks networks;
    private final Memberships memberships;
    private final People people;

    CoordinatorPages(Networks networks, Memberships memberships, People people) {
        this.networks = networks;
        this.memberships = memberships;
        this.people = people;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        return screen.show("directory/coordinators", page(coordinated(screen, slug), Form.empty()));
    }

    private CoordinatorsPage page(Network network, Form form) {
        return new CoordinatorsPage(network, people.listAll(memberships.listCoordinators(network.id())), form);
    }

    /** Found are those whom the viewer may see: colleagues, and for operators everybody. */
    @PostMapping(PATH)
    ModelAndView begin(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = coordinated(screen, slug);
        Optional<Person> person = people.findByEmail(email.replaceAll("\\p{Cc}", ""));
        if (person.isEmpty()) {
            Form form = Form.of(Form.typed(request)).wrong("email", "directory.coordinator.unknown");
            return screen.refuse("directory/coordinators", page(network, form));
        }
        memberships.coordinate(network.id(), person.get().id());
        News.tell(response, "directory.coordinator.begun");
        return screen.go(NetworkPages.PATH + slug + "/coordinators");
    }

    @PostMapping(PATH + "/{person}/end")
    ModelAndView end(
            Screen screen, @PathVariable String slug, @PathVariable String person, HttpServletResponse response) {
        Network network = coordinated(screen, slug);
        PersonId id = PersonId.of(person);
        memberships.endCoordination(network.id(), id);
        News.tell(response, "directory.coordinator.ended");
        boolean self = screen.viewer().id().equals(id) && !screen.viewer().isOperator();
        return screen.go(NetworkPages.PATH + slug + (self ? "" : "/coordinators"));
    }

    private Network coordinated(Screen screen, String slug) {
        Network network = networks.get(slug);
        DirectoryAccess.require(DirectoryAccess.mayCoordinate(screen.viewer(), network.id()));
        return network;
    }
}
