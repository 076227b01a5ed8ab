package express.worksheets;

import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import express.worksheets.KeepingSessions.Renaming;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Calling a session otherwise, and removing it. */
@Controller
class SessionPages {

    private static final String PATH = WorksheetPages.PATH + "/{id}";

    /** @param mayRemove whether the viewer may take it away */
    record EditPage(SheetView view, Form form, boolean mayRemove) {}

    record RemovalPage(SheetView view, Form form) {}

    private final WorksheetDesk desk;
    private final KeepingSessions keeping;

    SessionPages(WorksheetDesk desk, KeepingSessions keeping) {
        this.desk = desk;
        this.keeping = keeping;
    }

    @GetMapping(PATH + "/edit")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String id) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        return screen.show("worksheets/session", page(screen, view, Form.of(SessionForm.of(view.sheet()))));
    }

    private static EditPage page(Screen screen, SheetView view, Form form) {
        return new EditPage(view, form, WorksheetsAccess.mayRemove(screen.viewer(), view));
    }

    @PostMapping(PATH + "/edit")
    ModelAndView rename(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        var typed = new SessionForm(Form.typed(request));
        Form form = new Form(typed.typed(), typed.faults());
        Renaming renaming = form.failed() ? Renaming.DONE : keeping.rename(screen.viewer(), view.sheet(), typed);
        form = switch (renaming) {
            case DONE -> form;
            case TAKEN -> form.wrong("title", "worksheets.fault.taken");
            case MEANWHILE -> meanwhile(desk.open(screen.viewer(), slug, id).sheet(), typed);
        };
        if (form.failed()) {
            return screen.refuse("worksheets/session", page(screen, view, form));
        }
        News.tell(response, "worksheets.changed");
        return screen.go(view.path());
    }

    /** Whoever sends it again has seen how the other called it. */
    private static Form meanwhile(Worksheet now, SessionForm typed) {
        Map<String, String> fields = new HashMap<>(SessionForm.of(now));
        fields.put("title", typed.title());
        fields.put("date", typed.heldOn().toString());
        return new Form(fields, List.of(new Wrong("", "worksheets.fault.renamed")));
    }

    @GetMapping(PATH + "/removal")
    ModelAndView confirm(Screen screen, @PathVariable String slug, @PathVariable String id) {
        SheetView view = removable(screen, slug, id);
        return screen.show("worksheets/removal", new RemovalPage(view, Form.empty()));
    }

    private SheetView removable(Screen screen, String slug, String id) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        WorksheetsAccess.require(WorksheetsAccess.mayRemove(screen.viewer(), view));
        return view;
    }

    @PostMapping(PATH + "/removal")
    ModelAndView remove(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String lines,
            HttpServletResponse response) {
        SheetView view = removable(screen, slug, id);
        if (!keeping.remove(screen.viewer(), view.sheet(), Typed.number(lines))) {
            Form form = Form.empty().wrong("", "worksheets.fault.more");
            return screen.refuse("worksheets/removal", new RemovalPage(removable(screen, slug, id), form));
        }
        News.tell(response, "worksheets.session.removed");
        return screen.go(WorksheetPages.path(slug));
    }
}
