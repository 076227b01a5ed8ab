package express.journeys;

import express.base.NotFound;
import express.journeys.CaseFile.Outcome;
import express.journeys.FileDoor.Opened;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Letting a file rest, ending it, and going on. */
@Controller
class ClosingPages {

    static final String PATH = FilePages.PATH + "/closure";

    record ClosurePage(Opened file) {

        List<Outcome> outcomes() {
            return List.of(Outcome.values());
        }
    }

    private final FileDoor door;
    private final Closing closing;

    ClosingPages(FileDoor door, Closing closing) {
        this.door = door;
        this.closing = closing;
    }

    @GetMapping(PATH)
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return screen.show("journeys/closure", new ClosurePage(door.write(screen.viewer(), slug, id)));
    }

    @PostMapping(PATH)
    ModelAndView close(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        Outcome chosen = Stream.of(Outcome.values())
                .filter(it -> it.name().equals(outcome))
                .findFirst()
                .orElseThrow(NotFound::new);
        closing.close(screen.viewer(), file.journey(), chosen);
        News.tell(response, "journeys.changed");
        return screen.go(file.path());
    }

    @PostMapping(FilePages.PATH + "/pause")
    ModelAndView pause(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        closing.pause(screen.viewer(), file.journey());
        News.tell(response, "journeys.changed");
        return screen.go(file.path());
    }

    @PostMapping({PATH + "/removal", FilePages.PATH + "/pause/removal"})
    ModelAndView goOn(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        closing.goOn(screen.viewer(), file.journey());
        News.tell(response, "journeys.changed");
        return screen.go(file.path());
    }
}
