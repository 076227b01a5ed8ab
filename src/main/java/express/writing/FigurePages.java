package express.writing;

import express.base.Ids;
import express.base.Viewer;
import express.practices.Sheet;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The results of a draft in numbers, each with its source; added and changed one by one. */
@Controller
class FigurePages {

    private static final String PATH = DraftPages.PATH + "/{id}/figures";

    /** @param figure the one that is changed; none when one is added */
    record FiguresPage(
            Draft draft,
            String title,
            List<Evidence.Figure> figures,
            Evidence.@Nullable Figure figure,
            Form form,
            List<Evidence.Source> sources) {

        String path() {
            return draft.path() + "/figures";
        }

        String action() {
            return figure == null ? path() : path() + "/" + figure.id();
        }

        Map<String, String> origins() {
            Map<String, String> origins = new LinkedHashMap<>();
            sources.forEach(source ->
                    origins.put(source.id().toString(), source.cited() + " " + source.title() + ", " + source.year()));
            return origins;
        }

        Map<String, String> qualifiers(Screen screen) {
            Map<String, String> qualifiers = new LinkedHashMap<>();
            qualifiers.put("", screen.text("writing.figure.exactly"));
            for (Sheet.Qualifier qualifier : Sheet.Qualifier.values()) {
                qualifiers.put(qualifier.name(), screen.text("writing.figure." + qualifier));
            }
            return qualifiers;
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Evidence evidence;

    FigurePages(Drafts drafts, Manuscript.Desk desk, Evidence evidence) {
        this.drafts = drafts;
        this.desk = desk;
        this.evidence = evidence;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String id) {
        Draft draft = writable(screen.viewer(), id);
        return screen.show("writing/figures", page(screen, draft, null, Form.empty()));
    }

    private Draft writable(Viewer viewer, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayWrite(viewer, draft));
        return draft;
    }

    private FiguresPage page(Screen screen, Draft draft, Evidence.@Nullable Figure figure, Form form) {
        return new FiguresPage(
                draft,
                DraftPages.title(screen, desk.read(draft)),
                evidence.listFigures(draft.id()),
                figure,
                form,
                evidence.listSources(draft.id()));
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute FigureForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        Form form = checked(draft, typed, Form.of(binding, request));
        if (form.failed()) {
            return screen.refuse("writing/figures", page(screen, draft, null, form));
        }
        evidence.add(draft.id(), typed.figure(null));
        return saved(screen, draft, "writing.figure.added", response);
    }

    /** The source may have been removed since the form was shown. */
    private Form checked(Draft draft, FigureForm typed, Form form) {
        boolean gone = evidence.listSources(draft.id()).stream()
                .noneMatch(source -> source.id().toString().equals(typed.source()));
        return gone && form.errors().stream().noneMatch(it -> it.field().equals("source"))
                ? form.wrong("source", "writing.figure.source.missing")
                : form;
    }

    @GetMapping(PATH + "/{figure}")
    ModelAndView one(Screen screen, @PathVariable String id, @PathVariable String figure) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Figure found = evidence.getFigure(draft.id(), Ids.parse(figure));
        return screen.show("writing/figures", page(screen, draft, found, Form.of(FigureForm.typed(found))));
    }

    @PostMapping(PATH + "/{figure}")
    ModelAndView change(
            Screen screen,
            @PathVariable String id,
            @PathVariable String figure,
            @Valid @ModelAttribute FigureForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Figure found = evidence.getFigure(draft.id(), Ids.parse(figure));
        Form form = checked(draft, typed, Form.of(binding, request));
        if (form.failed()) {
            return screen.refuse("writing/figures", page(screen, draft, found, form));
        }
        evidence.change(draft.id(), typed.figure(found.id()));
        return saved(screen, draft, "writing.figure.changed", response);
    }

    @PostMapping(PATH + "/{figure}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String id, @PathVariable String figure, HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Figure found = evidence.getFigure(draft.id(), Ids.parse(figure));
        evidence.removeFigure(draft.id(), found.id());
        return saved(screen, draft, "writing.figure.removed", response);
    }

    private static ModelAndView saved(Screen screen, Draft draft, String news, HttpServletResponse response) {
        News.tell(response, news);
        return screen.go(draft.path() + "/figures");
    }
}
