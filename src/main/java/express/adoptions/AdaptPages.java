package express.adoptions;

import express.practices.Versions;
import express.practices.Versions.Standing;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a network adapts a practice in one step. */
@Controller
class AdaptPages {

    private static final String PATH = "/practices/{slug}/adapt";

    /**
     * @param places where the viewer may adapt it
     * @param going by the network's name, the address of what goes on there already
     */
    record AdaptPage(Standing source, List<Parties.Place> places, Map<String, String> going, Form form) {}

    private final Versions versions;
    private final Adoptions adoptions;
    private final Parties parties;
    private final Adapting adapting;

    AdaptPages(Versions versions, Adoptions adoptions, Parties parties, Adapting adapting) {
        this.versions = versions;
        this.adoptions = adoptions;
        this.parties = parties;
        this.adapting = adapting;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        return screen.show("adoptions/adapt", page(screen, versions.get(slug), Form.empty()));
    }

    private AdaptPage page(Screen screen, Standing source, Form form) {
        Map<String, String> going = new LinkedHashMap<>();
        List<Parties.Place> places = parties.listPlaces(screen.viewer());
        places.forEach(place -> adoptions
                .findGoingOn(place.network().id(), source.practice())
                .ifPresent(id -> going.put(place.network().name(), AdoptionPages.PATH + "/" + id)));
        List<Parties.Place> free = places.stream()
                .filter(place -> !going.containsKey(place.network().name()))
                .toList();
        return new AdaptPage(source, free, going, form);
    }

    @PostMapping(PATH)
    ModelAndView adapt(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response) {
        Standing source = versions.get(slug);
        Optional<Parties.Place> chosen = parties.listPlaces(screen.viewer()).stream()
                .filter(it -> it.value().equals(place))
                .findFirst();
        if (chosen.isEmpty() || source.isWithdrawn()) {
            Form form = Form.empty()
                    .wrong(
                            source.isWithdrawn() ? "" : "place",
                            source.isWithdrawn() ? "adoptions.adapt.withdrawn" : "adoptions.fault.place");
            return screen.refuse("adoptions/adapt", page(screen, source, form));
        }
        Adapting.Begun begun = adapting.adapt(screen.viewer(), chosen.get(), source, screen.language());
        News.tell(response, begun.fresh() ? "adoptions.begun" : "adoptions.begun.before");
        return screen.go(AdoptionPages.PATH + "/" + begun.adoption());
    }
}
