package express.visits;

import express.base.Ids;
import express.base.NotFound;
import express.files.TooLarge;
import express.files.UploadRefused;
import express.gatherings.Said;
import express.gatherings.Wordings;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Writing one station. The page of a new one has its id already, so that sending its form twice makes one. */
@Controller
class StationPages {

    private static final String STATIONS = WritingPages.ONE + "/draft/stations";

    /** @param station as it was before it is written here; without a picture and film if it is new */
    record StationPage(
            StudyVisit visit, Tour tour, Tour.Station station, Locale language, List<Locale> languages, Form form) {

        boolean isNew() {
            return tour.find(station.id()).isEmpty();
        }

        String action() {
            return visit.path() + "/draft/stations/" + station.id();
        }
    }

    private final VisitDesk desk;
    private final StationDesk writing;
    private final Guiding guiding;
    private final Wordings wordings;
    private final Languages languages;

    StationPages(VisitDesk desk, StationDesk writing, Guiding guiding, Wordings wordings, Languages languages) {
        this.desk = desk;
        this.writing = writing;
        this.guiding = guiding;
        this.wordings = wordings;
        this.languages = languages;
    }

    @GetMapping(STATIONS + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        return screen.go(desk.open(screen.viewer(), slug).path() + "/draft/stations/" + Ids.next());
    }

    @GetMapping(STATIONS + "/{id}")
    ModelAndView edit(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Tour tour = guiding.fill(visit);
        Tour.Station station = station(tour, id);
        Locale language = WritingPages.language(languages, lead(tour, station), in);
        Form large = TooLarge.form(request, StationForm.FILE);
        Form form = new Form(typed(station, language), large.errors());
        return screen.show("visits/station-form", page(visit, tour, station, language, form));
    }

    private static Tour.Station station(Tour tour, String id) {
        UUID station = Ids.parse(id);
        return tour.find(station).orElseGet(() -> {
            if (station.version() != 7) {
                throw new NotFound();
            }
            return new Tour.Station(station, 0, Said.NOTHING, null, null);
        });
    }

    /** A new one is written in the language of the visit. */
    private static String lead(Tour tour, Tour.Station station) {
        return station.edition() == 0 ? tour.said().lead() : station.said().lead();
    }

    private Map<String, String> typed(Tour.Station station, Locale language) {
        Map<String, String> typed = new HashMap<>(wordings.typed(station.id(), language));
        Map<String, String> shot = wordings.typed(Tour.shotWords(station.id()), language);
        typed.put("alternative", shot.getOrDefault("title", ""));
        typed.put("caption", shot.getOrDefault("about", ""));
        typed.put("seen-shot", shot.getOrDefault("seen", ""));
        Map<String, String> film = wordings.typed(Tour.filmWords(station.id()), language);
        typed.put("film-title", film.getOrDefault("title", ""));
        typed.put("transcript", film.getOrDefault("about", ""));
        typed.put("seen-film", film.getOrDefault("seen", ""));
        typed.put("edition", Integer.toString(station.edition()));
        typed.put("credit", station.shot() == null ? "" : station.shot().credit());
        typed.put("film", station.film() == null ? "" : station.film().address());
        return typed;
    }

    private StationPage page(StudyVisit visit, Tour tour, Tour.Station station, Locale language, Form form) {
        return new StationPage(visit, tour, station, language, languages.all(), form);
    }

    @PostMapping(STATIONS + "/{id}")
    ModelAndView write(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            @RequestParam Optional<MultipartFile> file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        StudyVisit visit = desk.open(screen.viewer(), slug);
        Tour tour = guiding.fill(visit);
        Tour.Station station = station(tour, id);
        Locale language = WritingPages.language(languages, lead(tour, station), in);
        var form = new StationForm(Form.typed(request), StationForm.Sent.of(file), station);
        if (!form.failed()) {
            try {
                writing.write(screen.viewer(), visit, language, form)
                        .ifPresent(refused -> form.fields().wrong("", refused));
            } catch (UploadRefused refused) {
                form.fields().wrong(StationForm.FILE, refused.key());
            }
        }
        if (form.failed()) {
            return screen.refuse(
                    "visits/station-form",
                    page(visit, tour, station, language, form.fields().form()));
        }
        News.tell(response, "visits.saved");
        return screen.go(visit.path() + WritingPages.DRAFT + "#station-" + station.id());
    }
}
