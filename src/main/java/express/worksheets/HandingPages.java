package express.worksheets;

import express.base.Ids;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A line becomes something else without being typed again. What it becomes is another module's: it is noted here, once,
 * and the form goes on to that module as it was sent (status 307), which answers for itself.
 */
@Controller
class HandingPages {

    private final WorksheetDesk desk;
    private final Lines lines;

    HandingPages(WorksheetDesk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @PostMapping(LinePages.LINE + "/{became}")
    ModelAndView handOn(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String line,
            @PathVariable String became,
            HttpServletResponse response) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        Line it = lines.get(view.sheet(), Ids.parse(line));
        return switch (Became.of(became)) {
            case ACTION -> pass(screen, view, it, Became.ACTION, "/plan/actions", response);
            case NEED -> pass(screen, view, it, Became.NEED, "/needs", response);
            case INITIATIVE -> pass(screen, view, it, Became.INITIATIVE, "/initiatives", response);
        };
    }

    private ModelAndView pass(
            Screen screen, SheetView view, Line line, Became became, String door, HttpServletResponse response) {
        if (!lines.handOn(view.sheet(), line.id(), became)) {
            return before(screen, view, line, response);
        }
        var onward = new RedirectView("/networks/" + view.network().slug() + door);
        onward.setStatusCode(HttpStatus.TEMPORARY_REDIRECT);
        onward.setExpandUriTemplateVariables(false);
        onward.setExposeModelAttributes(false);
        return new ModelAndView(onward);
    }

    private static ModelAndView before(Screen screen, SheetView view, Line line, HttpServletResponse response) {
        News.tell(response, "worksheets.handed.before");
        return screen.go(view.path(line.part().page()));
    }
}
