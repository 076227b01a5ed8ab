package express.worksheets;

import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The worksheets of a network, and one of them whole, as it is printed. */
@Controller
class WorksheetPages {

    static final String PATH = "/networks/{slug}/worksheets";

    private static final int ORDER = 45;

    record ListPage(Network network, List<Worksheets.Entry> sheets, Form form) {

        String path() {
            return WorksheetPages.path(network.slug());
        }
    }

    private final Worksheets worksheets;
    private final WorksheetDesk desk;
    private final Insiders insiders;
    private final InstantSource time;

    WorksheetPages(Worksheets worksheets, WorksheetDesk desk, Insiders insiders, InstantSource time) {
        this.worksheets = worksheets;
        this.desk = desk;
        this.insiders = insiders;
        this.time = time;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/worksheets";
    }

    @Bean
    static NetworkRoom worksheetsRoom() {
        return new NetworkRoom(ORDER, "worksheets", "edit", "worksheets.title", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        Form usual = Form.of(Map.of("date", today.toString(), "title", screen.text("worksheets.usual")));
        return screen.show("worksheets/worksheets", new ListPage(network, worksheets.list(network.id()), usual));
    }

    @PostMapping(PATH)
    ModelAndView begin(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Network network = insiders.enter(screen.viewer(), slug);
        var typed = new SessionForm(Form.typed(request));
        Form form = new Form(typed.typed(), typed.faults());
        return form.failed()
                ? screen.refuse("worksheets/worksheets", new ListPage(network, worksheets.list(network.id()), form))
                : screen.go(path(slug) + "/" + worksheets.begin(network.id(), typed.heldOn(), typed.title()));
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView whole(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return desk.find(screen.viewer(), slug, id)
                .map(view -> screen.show("worksheets/worksheet", view))
                .orElseGet(() -> gone(screen, desk.getGone(screen.viewer(), slug, path(slug) + "/" + id)));
    }

    /** For who comes from what a line became. */
    static ModelAndView gone(Screen screen, WorksheetDesk.Gone gone) {
        ModelAndView shown = screen.show("worksheets/gone", gone);
        shown.setStatus(HttpStatus.GONE);
        return shown;
    }
}
