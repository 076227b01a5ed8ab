package express.visits;

import express.base.Forbidden;
import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Slugs;
import express.directory.Organisation;
import express.gatherings.Fields;
import express.gatherings.Wordings;
import express.practices.Versions;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A study visit as it is being written: beginning one, what is said of it as a whole, its order, letting others read it. */
@Controller
class WritingPages {

    static final String ONE = VisitPages.PATH + "/{slug}";
    static final String DRAFT = "/draft";
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ABOUT = 4_000;

    record NewPage(Map<String, String> houses, Form form) {}

    record DraftPage(StudyVisit visit, Tour tour) {}

    record FactsPage(StudyVisit visit, Tour tour, Locale language, List<Locale> languages, Form form) {}

    private final VisitDesk desk;
    private final Guiding guiding;
    private final Wordings wordings;
    private final Versions versions;
    private final Languages languages;

    WritingPages(VisitDesk desk, Guiding guiding, Wordings wordings, Versions versions, Languages languages) {
        this.desk = desk;
        this.guiding = guiding;
        this.wordings = wordings;
        this.versions = versions;
        this.languages = languages;
    }

    @GetMapping(VisitPages.PATH + "/new")
    ModelAndView ask(Screen screen) {
        Map<String, String> houses = houses(screen);
        return screen.show(
                "visits/new",
                new NewPage(
                        houses,
                        Form.of(Map.of("house", houses.keySet().iterator().next()))));
    }

    private Map<String, String> houses(Screen screen) {
        List<Organisation> found = desk.houses(screen.viewer());
        if (found.isEmpty()) {
            throw new Forbidden();
        }
        Map<String, String> houses = new LinkedHashMap<>();
        found.forEach(it -> houses.put(it.id().toString(), it.name()));
        return houses;
    }

    @PostMapping(VisitPages.PATH)
    ModelAndView begin(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> houses = houses(screen);
        var fields = new Fields(Form.typed(request));
        String title = fields.line("title", LONGEST_TITLE, true);
        String house = fields.chosen("house", houses::containsKey);
        if (house == null) {
            fields.wrong("house", "gatherings.fault.needed");
        }
        if (fields.failed()) {
            return screen.refuse("visits/new", new NewPage(houses, fields.form()));
        }
        StudyVisit begun =
                guiding.begin(screen.viewer(), OrganisationId.of(String.valueOf(house)), screen.language(), title);
        News.tell(response, "visits.begun");
        return screen.go(begun.path() + DRAFT);
    }

    @GetMapping(ONE + DRAFT)
    ModelAndView draft(Screen screen, @PathVariable String slug) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        return screen.show("visits/draft", new DraftPage(visit, guiding.fill(visit)));
    }

    @GetMapping(ONE + "/facts")
    ModelAndView facts(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String in) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Tour tour = guiding.fill(visit);
        Locale language = language(languages, tour.said().lead(), in);
        Map<String, String> typed = new HashMap<>(wordings.typed(visit.id(), language));
        typed.put("practice", visit.practice() == null ? "" : visit.practice());
        return screen.show("visits/facts", new FactsPage(visit, tour, language, languages.all(), Form.of(typed)));
    }

    /** As asked for, else the one that leads. */
    static Locale language(Languages languages, String lead, String in) {
        return languages.find(in.isBlank() ? null : in).orElse(Locale.forLanguageTag(lead));
    }

    @PostMapping(ONE + "/facts")
    ModelAndView writeFacts(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request,
            HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Tour tour = guiding.fill(visit);
        Locale language = language(languages, tour.said().lead(), in);
        var fields = new Fields(Form.typed(request));
        var words = new Guiding.Worded(
                visit.id(),
                fields.line("title", LONGEST_TITLE, true),
                fields.text("about", LONGEST_ABOUT),
                fields.raw("seen"));
        String practice = practice(fields);
        if (!fields.failed()) {
            guiding.writeFacts(screen.viewer(), visit, language, practice, words)
                    .ifPresent(refused -> fields.wrong("", refused));
        }
        if (fields.failed()) {
            return screen.refuse("visits/facts", new FactsPage(visit, tour, language, languages.all(), fields.form()));
        }
        News.tell(response, "visits.saved");
        return screen.go(visit.path() + DRAFT);
    }

    /** By its address or the end of that. */
    private @Nullable String practice(Fields fields) {
        String typed = fields.line("practice", 300, false);
        String slug = typed.replaceFirst("[?#].*", "").replaceFirst("/$", "").replaceFirst(".*/", "");
        if (slug.isEmpty()) {
            return null;
        }
        try {
            if (Slugs.isOne(slug)) {
                return versions.get(slug).slug();
            }
        } catch (NotFound none) {
            // Said beside the field.
        }
        fields.wrong("practice", "visits.fault.practice");
        return null;
    }

    @PostMapping(ONE + "/draft/stations/{id}/moves")
    ModelAndView move(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        UUID station = Ids.parse(id);
        int places = by.startsWith("-") ? -Typed.number(by.substring(1)) : Typed.number(by);
        if (Math.abs(places) == 1) {
            guiding.change(visit, tour -> tour.moved(station, places));
        }
        return screen.go(visit.path() + DRAFT + "#station-" + station);
    }

    @PostMapping(ONE + "/draft/stations/{id}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        UUID station = Ids.parse(id);
        guiding.change(visit, tour -> tour.without(station));
        News.tell(response, "visits.removed");
        return screen.go(visit.path() + DRAFT);
    }

    @PostMapping(ONE + "/publications")
    ModelAndView publish(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        boolean published = guiding.publish(screen.viewer(), visit);
        News.tell(response, published ? "visits.published.told" : "visits.published.nothing");
        return screen.go(published ? visit.path() : visit.path() + DRAFT);
    }

    @PostMapping(ONE + "/withdrawal")
    ModelAndView withdraw(Screen screen, @PathVariable String slug, HttpServletResponse response) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        guiding.withdraw(screen.viewer(), visit);
        News.tell(response, "visits.withdrawn.told");
        return screen.go(visit.path() + DRAFT);
    }
}
