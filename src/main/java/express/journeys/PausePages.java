package express.journeys;

import express.journeys.FileDoor.Opened;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Letting a file rest, and going on. */
@Controller
class PausePages {

    private static final String PATH = FilePages.PATH + "/pause";

    private final FileDoor door;
    private final Resting resting;

    PausePages(FileDoor door, Resting resting) {
        this.door = door;
        this.resting = resting;
    }

    @PostMapping(PATH)
    ModelAndView pause(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        return told(screen, response, file, resting.pause(screen.viewer(), file.journey()));
    }

    @PostMapping(PATH + "/removal")
    ModelAndView goOn(Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Opened file = door.write(screen.viewer(), slug, id);
        return told(screen, response, file, resting.goOn(screen.viewer(), file.journey()));
    }

    private static ModelAndView told(Screen screen, HttpServletResponse response, Opened file, boolean changed) {
        if (changed) {
            News.tell(response, "journeys.changed");
        }
        return screen.go(file.path());
    }
}
