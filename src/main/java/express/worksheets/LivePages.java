package express.worksheets;

import express.boards.Board;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing together during a session, on a board. */
@Controller
class LivePages {

    private static final String PATH = WorksheetPages.PATH + "/{id}/live";

    /** @param lines how many stand on the board */
    record LivePage(SheetView view, @Nullable Board board, int lines) {}

    private final WorksheetDesk desk;
    private final LiveBoard live;

    LivePages(WorksheetDesk desk, LiveBoard live) {
        this.desk = desk;
        this.live = live;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        Board board = live.find(view.sheet()).orElse(null);
        int lines = board == null ? 0 : live.lines(board).size();
        return screen.show("worksheets/live", new LivePage(view, board, lines));
    }

    @PostMapping(PATH)
    ModelAndView begin(Screen screen, @PathVariable String slug, @PathVariable String id) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        return screen.go(live.begin(view.sheet(), screen.language()).path());
    }

    @PostMapping(PATH + "/lines")
    ModelAndView take(Screen screen, HttpServletResponse response, @PathVariable String slug, @PathVariable String id) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        live.take(view.sheet());
        News.tell(response, "worksheets.live.taken");
        return screen.go(view.path());
    }
}
