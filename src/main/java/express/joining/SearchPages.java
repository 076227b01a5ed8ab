package express.joining;

import express.base.PersonId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.FileDoor;
import express.journeys.JourneyId;
import express.journeys.Profiles;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looking whether somebody has a file already. What is typed stands in no address, for addresses are kept. */
@Controller
class SearchPages {

    static final String PATH = "/organisations/{slug}/journeys/search";

    /**
     * The form, and what was found.
     *
     * @param found nothing, before anybody has searched
     * @param with the file with which those that are found are compared
     */
    record SearchPage(
            Organisation house,
            Form form,
            @Nullable List<Candidate> found,
            Map<PersonId, String> names,
            @Nullable JourneyId with) {

        String path() {
            return "/organisations/" + house.slug() + "/journeys";
        }

        String path(Candidate candidate) {
            return path() + "/" + candidate.journey().id();
        }

        String comparison(Candidate candidate) {
            return path() + "/" + with + "/comparisons/" + candidate.journey().id();
        }

        boolean compares(Candidate candidate) {
            return with != null && candidate.journey().holder().equals(house.id());
        }
    }

    private final Organisations organisations;
    private final FileDoor door;
    private final Profiles profiles;
    private final Looking looking;
    private final Saying saying;

    SearchPages(Organisations organisations, FileDoor door, Profiles profiles, Looking looking, Saying saying) {
        this.organisations = organisations;
        this.door = door;
        this.profiles = profiles;
        this.looking = looking;
        this.saying = saying;
    }

    private Organisation enter(Screen screen, String slug) {
        Organisation house = organisations.get(slug);
        JoiningAccess.requireSearch(screen.viewer(), house);
        return house;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String with) {
        Organisation house = enter(screen, slug);
        JourneyId file = with(screen, slug, with);
        SearchForm form = file == null
                ? SearchForm.of(Map.of())
                : SearchForm.of(
                        profiles.get(door.write(screen.viewer(), slug, with).journey()));
        return screen.show("joining/search", new SearchPage(house, form.form(List.of()), null, Map.of(), file));
    }

    private @Nullable JourneyId with(Screen screen, String slug, String typed) {
        return typed.isEmpty()
                ? null
                : door.write(screen.viewer(), slug, typed).journey().id();
    }

    /** It changes nothing, so it may be sent as often as one likes; how often, is counted. */
    @PostMapping(PATH)
    ModelAndView search(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String with,
            HttpServletRequest request) {
        Organisation house = enter(screen, slug);
        JourneyId file = with(screen, slug, with);
        SearchForm typed = SearchForm.of(Form.typed(request));
        var faults = typed.faults();
        if (!faults.isEmpty()) {
            return screen.refuse("joining/search", new SearchPage(house, typed.form(faults), null, Map.of(), file));
        }
        List<Candidate> found = looking.look(screen.viewer(), house.id(), typed.profile(), Likeness.TOLD).stream()
                .filter(it -> !it.journey().id().equals(file))
                .toList();
        var names = saying.names(
                found.stream().flatMap(it -> it.advisers().stream()).toList());
        return screen.show("joining/search", new SearchPage(house, typed.form(List.of()), found, names, file));
    }
}
