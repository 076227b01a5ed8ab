package express.gatherings;

import express.practices.Cofunding;
import express.texts.Text;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is said of a gathering as a whole, and its rooms and tracks. */
@Controller
class FactsPages {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_ABOUT = 4_000;
    private static final int MOST_PLACES = 30;

    record FactsPage(
            ArrangingDesk.Arranged arranged,
            Map<String, String> zones,
            Locale language,
            List<Locale> languages,
            Form form) {

        static Map<String, String> extents(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("gatherings.funding.none"));
            for (Cofunding.Extent extent : Cofunding.Extent.values()) {
                options.put(extent.name(), screen.text("practices.cofunding." + extent));
            }
            return options;
        }

        static Map<String, String> programmes(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("gatherings.funding.programme.none"));
            for (Cofunding.Programme programme : Cofunding.Programme.values()) {
                options.put(programme.name(), screen.text("practices.programme." + programme));
            }
            return options;
        }
    }

    record PlacesPage(ArrangingDesk.Arranged arranged, Form form) {}

    private final ArrangingDesk desk;
    private final Rearranging rearranging;
    private final Wordings wordings;
    private final Languages languages;

    FactsPages(ArrangingDesk desk, Rearranging rearranging, Wordings wordings, Languages languages) {
        this.desk = desk;
        this.rearranging = rearranging;
        this.wordings = wordings;
        this.languages = languages;
    }

    @GetMapping(DraftPages.ONE + "/facts")
    ModelAndView facts(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String in) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Programme.Facts facts = arranged.programme().facts();
        Locale language = language(wordings.read(arranged.gathering().id()), in, screen);
        Map<String, String> typed =
                new HashMap<>(wordings.typed(arranged.gathering().id(), language));
        typed.put("number", facts.number());
        typed.put("mode", facts.mode().name());
        typed.put("place", facts.place());
        typed.put("zone", facts.zone());
        typed.put("languages", String.join(",", facts.languages()));
        put(typed, facts.funding());
        return screen.show("gatherings/facts", page(screen, arranged, language, Form.of(typed)));
    }

    private static void put(Map<String, String> typed, Funding funding) {
        typed.put("extent", funding.extent() == null ? "" : funding.extent().name());
        typed.put(
                "programme",
                funding.programme() == null ? "" : funding.programme().name());
        typed.put("project", funding.project());
        typed.put("project-number", funding.number());
    }

    /** As asked for, else the one that leads, else the reader's. */
    Locale language(Text text, String tag, Screen screen) {
        return languages
                .find(tag.isBlank() ? null : tag)
                .orElseGet(() -> text.isEmpty()
                        ? screen.language()
                        : text.paragraphs().getFirst().lead());
    }

    private FactsPage page(Screen screen, ArrangingDesk.Arranged arranged, Locale language, Form form) {
        return new FactsPage(
                arranged,
                Zones.options(screen.language(), arranged.programme().facts().zone()),
                language,
                languages.all(),
                form);
    }

    @PostMapping(DraftPages.ONE + "/facts")
    ModelAndView writeFacts(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request,
            HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Gathering gathering = arranged.gathering();
        Locale language = language(wordings.read(gathering.id()), in, screen);
        var fields = new Fields(Form.typed(request));
        var words = words(fields, language);
        var facts = new Programme.Facts(
                fields.line("number", 40, false),
                fields.one("mode", List.of(Mode.values())),
                fields.line("place", 200, false),
                Optional.ofNullable(fields.chosen("zone", it -> Zones.find(it).isPresent()))
                        .orElse(Zones.USUAL),
                fields.many("languages", Tongues::known),
                funding(fields));
        if (!fields.failed()) {
            rearranging
                    .writeFacts(screen.viewer(), gathering, facts, words)
                    .ifPresent(refused -> fields.wrong("", refused));
        }
        if (fields.failed()) {
            return screen.refuse("gatherings/facts", page(screen, arranged, language, fields.form()));
        }
        News.tell(response, "gatherings.saved");
        return screen.go(gathering.path() + DraftPages.DRAFT);
    }

    private static Funding funding(Fields fields) {
        return new Funding(
                fields.maybe("extent", List.of(Cofunding.Extent.values())).orElse(null),
                fields.maybe("programme", List.of(Cofunding.Programme.values())).orElse(null),
                fields.line("project", 200, false),
                fields.line("project-number", 80, false));
    }

    static Rearranging.Words words(Fields fields, Locale language) {
        return new Rearranging.Words(
                language,
                fields.line("title", LONGEST_TITLE, true),
                fields.text("about", LONGEST_ABOUT),
                fields.raw("seen"));
    }

    @GetMapping(DraftPages.ONE + "/places")
    ModelAndView places(Screen screen, @PathVariable String slug) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Map<String, String> typed = new HashMap<>();
        arranged.programme().rooms().forEach(it -> typed.put("room-" + it.id(), it.name()));
        arranged.programme().tracks().forEach(it -> typed.put("track-" + it.id(), it.name()));
        return screen.show("gatherings/places", new PlacesPage(arranged, Form.of(typed)));
    }

    /** Who empties a name removes the room; what is in it stays, without one. */
    @PostMapping(DraftPages.ONE + "/places")
    ModelAndView writePlaces(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        var fields = new Fields(Form.typed(request));
        List<Programme.Place> rooms =
                places(fields, "room-", arranged.programme().rooms());
        List<Programme.Place> tracks =
                places(fields, "track-", arranged.programme().tracks());
        if (fields.failed()) {
            return screen.refuse("gatherings/places", new PlacesPage(arranged, fields.form()));
        }
        rearranging.change(arranged.gathering(), draft -> draft.with(rooms, tracks));
        News.tell(response, "gatherings.saved");
        return screen.go(arranged.path() + "/places");
    }

    private static List<Programme.Place> places(Fields fields, String name, List<Programme.Place> standing) {
        List<Programme.Place> places = new ArrayList<>();
        for (Programme.Place place : standing) {
            String called = fields.line(name + place.id(), 80, false);
            if (!called.isEmpty()) {
                places.add(new Programme.Place(place.id(), called));
            }
        }
        String added = fields.line(name + "new", 80, false);
        if (!added.isEmpty()) {
            places.add(Programme.place(added));
        }
        if (places.size() > MOST_PLACES) {
            fields.wrong(name + "new", "gatherings.fault.many");
        }
        return places;
    }
}
