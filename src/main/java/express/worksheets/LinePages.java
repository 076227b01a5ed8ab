package express.worksheets;

import express.base.ChainStep;
import express.base.Ids;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adding lines to one part, as fast as a meeting speaks, and mending them. */
@Controller
class LinePages {

    static final String LINE = WorksheetPages.PATH + "/{id}/lines/{line}";

    private static final String PATH = WorksheetPages.PATH + "/{id}/{part}";

    /** What a form needs to ask for a line. */
    record Asking(SheetView view, Part part, Form form) {

        Map<String, String> steps(Screen screen) {
            Map<String, String> steps = new LinkedHashMap<>();
            steps.put("", screen.text("worksheets.step.none"));
            for (ChainStep step : ChainStep.values()) {
                steps.put(step.name(), screen.text("step." + step.slug()));
            }
            return steps;
        }

        Map<String, String> hooks(Screen screen) {
            Map<String, String> hooks = new LinkedHashMap<>();
            hooks.put("", screen.text("worksheets.hook.none"));
            Hook.list(view.lines())
                    .forEach(hook -> hooks.put(
                            hook.value(), screen.text(hook.key(), hook.on().title())));
            return hooks;
        }

        Map<String, String> options(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", screen.text("worksheets.choice.none"));
            part.options().forEach(it -> options.put(it, screen.text("worksheets.choice." + it)));
            return options;
        }
    }

    record PartPage(SheetView view, Part part, Asking asking) {}

    /** @param conflict whether somebody else wrote it anew meanwhile */
    record EditPage(SheetView view, Line line, Asking asking, boolean conflict) {}

    private final WorksheetDesk desk;
    private final Lines lines;

    LinePages(WorksheetDesk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @GetMapping(PATH)
    ModelAndView part(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String part) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        return screen.show("worksheets/part", page(view, Part.of(part), Form.empty()));
    }

    private static PartPage page(SheetView view, Part part, Form form) {
        return new PartPage(view, part, new Asking(view, part, form));
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        var typed = new LineForm(Part.of(part), Form.typed(request));
        List<Form.Wrong> faults = typed.faults();
        if (!faults.isEmpty()) {
            return screen.refuse("worksheets/part", page(view, typed.part(), new Form(typed.typed(), faults)));
        }
        if (!added(view, typed.hanging(view.lines()))) {
            desk.open(screen.viewer(), slug, id);
            Form form = Form.of(typed.typed()).wrong("parent", "worksheets.fault.gone");
            return screen.refuse("worksheets/part", page(view, typed.part(), form));
        }
        News.tell(response, "worksheets.added");
        return screen.go(view.path(typed.part()));
    }

    /** On what it hangs may be removed at the same moment. */
    private boolean added(SheetView view, Optional<Line> line) {
        try {
            line.ifPresent(it -> lines.add(view.sheet(), it));
            return line.isPresent();
        } catch (DataIntegrityViolationException gone) {
            return false;
        }
    }

    @GetMapping(LINE)
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id, @PathVariable String line) {
        UUID wanted = Ids.parse(line);
        return desk.find(screen.viewer(), slug, id)
                .flatMap(view -> view.find(wanted).map(it -> edit(view, it, Form.of(LineForm.of(it)), false)))
                .map(page -> screen.show("worksheets/line", page))
                .orElseGet(() -> WorksheetPages.gone(
                        screen, desk.getGone(screen.viewer(), slug, path(slug, id) + "/lines/" + line)));
    }

    private static String path(String slug, String id) {
        return WorksheetPages.path(slug) + "/" + id;
    }

    private static EditPage edit(SheetView view, Line line, Form form, boolean conflict) {
        return new EditPage(view, line, new Asking(view, line.part(), form), conflict);
    }

    @PostMapping(LINE)
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String line,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        Line now = lines.get(view.sheet(), Ids.parse(line));
        var typed = new LineForm(now.part(), Form.typed(request));
        List<Form.Wrong> faults = typed.faults();
        if (!faults.isEmpty()) {
            return screen.refuse("worksheets/line", edit(view, now, new Form(typed.typed(), faults), false));
        }
        Line seen = new Line(now.id(), now.part(), now.said(), typed.version());
        if (!lines.change(view.sheet(), seen, typed.said(now.said().parent()))) {
            return conflict(screen, view, lines.get(view.sheet(), now.id()), typed);
        }
        News.tell(response, "worksheets.changed");
        return screen.go(view.path(now.part().page()));
    }

    /** Whoever sends it again has seen what the other wrote. */
    private static ModelAndView conflict(Screen screen, SheetView view, Line theirs, LineForm typed) {
        Map<String, String> mine = new LinkedHashMap<>(typed.typed());
        mine.put("version", Integer.toString(theirs.version()));
        return screen.refuse(
                "worksheets/line", edit(view, theirs, Form.of(mine).wrong("", "worksheets.conflict"), true));
    }

    @PostMapping(LINE + "/removal")
    ModelAndView remove(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @PathVariable String line,
            HttpServletRequest request,
            HttpServletResponse response) {
        SheetView view = desk.open(screen.viewer(), slug, id);
        Line now = lines.get(view.sheet(), Ids.parse(line));
        int seen = new LineForm(now.part(), Form.typed(request)).version();
        if (!lines.remove(view.sheet(), new Line(now.id(), now.part(), now.said(), seen))) {
            Form form = Form.of(LineForm.of(now)).wrong("", "worksheets.fault.removal");
            return screen.refuse("worksheets/line", edit(view, now, form, true));
        }
        News.tell(response, "worksheets.removed");
        return screen.go(view.path(now.part().page()));
    }
}
