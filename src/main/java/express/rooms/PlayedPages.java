package express.rooms;

import express.base.NotFound;
import express.ui.Open;
import express.ui.Screen;
import express.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stands for a room in a demonstration. */
@Controller
class PlayedPages {

    private static final int LONGEST = 200;

    record PlayedPage(String title) {}

    private final VideoRooms rooms;

    PlayedPages(VideoRooms rooms) {
        this.rooms = rooms;
    }

    @Open
    @GetMapping(PlayedRooms.PATH)
    ModelAndView played(Screen screen, @RequestParam(defaultValue = "") String title) {
        if (!(rooms instanceof PlayedRooms)) {
            throw new NotFound();
        }
        String line = Typed.line(title);
        return screen.show("rooms/played", new PlayedPage(line.substring(0, Math.min(line.length(), LONGEST))));
    }
}
