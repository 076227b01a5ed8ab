package express.places;

import express.base.Ids;
import express.files.TooLarge;
import express.places.Areas.Layer;
import express.places.GeoJson.Unreadable;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where operators bring areas finer than countries, and remove them again. */
@Controller
class AreaPages {

    static final String PATH = "/administration/areas";

    private static final String FIELD = "areas";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 300;

    record AreasPage(List<Layer> layers, Form form) {}

    private final Areas areas;
    private final InstantSource time;

    AreaPages(Areas areas, InstantSource time) {
        this.areas = areas;
        this.time = time;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, HttpServletRequest request) {
        PlacesAccess.requireOperator(screen.viewer());
        return screen.show("places/areas", new AreasPage(areas.layers(), TooLarge.form(request, FIELD)));
    }

    @PostMapping(PATH)
    ModelAndView bring(
            Screen screen,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(FIELD) Optional<MultipartFile> file,
            HttpServletResponse response)
            throws IOException {
        PlacesAccess.requireOperator(screen.viewer());
        Form form = Form.of(Map.of("name", name, "source", source));
        form = fits(name, LONGEST_NAME) ? form : form.wrong("name", "places.areas.wrong.name");
        form = fits(source, LONGEST_SOURCE) ? form : form.wrong("source", "places.areas.wrong.source");
        try {
            byte[] content = file.isEmpty() ? new byte[0] : file.get().getBytes();
            List<Area> read = GeoJson.read(content).stream().map(Area::of).toList();
            if (!form.failed()) {
                areas.add(new Layer(Ids.next(), name.strip(), source.strip(), time.instant(), read.size()), read);
                News.tell(response, "places.areas.added");
                return screen.go(PATH);
            }
        } catch (Unreadable wrong) {
            form = form.wrong(FIELD, wrong.key());
        }
        return screen.refuse("places/areas", new AreasPage(areas.layers(), form));
    }

    private static boolean fits(String typed, int longest) {
        return !typed.isBlank() && typed.strip().length() <= longest;
    }

    @PostMapping(PATH + "/{id}/removal")
    ModelAndView remove(Screen screen, @PathVariable String id, HttpServletResponse response) {
        PlacesAccess.requireOperator(screen.viewer());
        areas.remove(Ids.parse(id));
        News.tell(response, "places.areas.removed");
        return screen.go(PATH);
    }
}
