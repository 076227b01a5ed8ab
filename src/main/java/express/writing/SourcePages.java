package express.writing;

import express.base.Ids;
import express.base.Viewer;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where what a draft says was found: its sources, added and changed one by one. */
@Controller
class SourcePages {

    private static final String PATH = DraftPages.PATH + "/{id}/sources";

    /** @param source the one that is changed; none when one is added */
    record SourcesPage(
            Draft draft,
            String title,
            List<Evidence.Source> sources,
            Evidence.@Nullable Source source,
            Form form,
            List<Locale> languages) {

        String path() {
            return draft.path() + "/sources";
        }

        String action() {
            return source == null ? path() : path() + "/" + source.id();
        }

        Map<String, String> options() {
            Map<String, String> options = new LinkedHashMap<>();
            languages.forEach(language -> options.put(language.toLanguageTag(), Languages.ownName(language)));
            return options;
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final Evidence evidence;

    SourcePages(Drafts drafts, Manuscript.Desk desk, Evidence evidence) {
        this.drafts = drafts;
        this.desk = desk;
        this.evidence = evidence;
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String id) {
        Draft draft = writable(screen.viewer(), id);
        Form form = Form.of(Map.of("language", draft.language().toLanguageTag()));
        return screen.show("writing/sources", page(screen, draft, null, form));
    }

    private Draft writable(Viewer viewer, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayWrite(viewer, draft));
        return draft;
    }

    private SourcesPage page(Screen screen, Draft draft, Evidence.@Nullable Source source, Form form) {
        return new SourcesPage(
                draft,
                DraftPages.title(screen, desk.read(draft)),
                evidence.listSources(draft.id()),
                source,
                form,
                Tongues.ALL);
    }

    @PostMapping(PATH)
    ModelAndView add(
            Screen screen,
            @PathVariable String id,
            @Valid @ModelAttribute SourceForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        if (binding.hasErrors()) {
            return screen.refuse("writing/sources", page(screen, draft, null, Form.of(binding, request)));
        }
        evidence.add(draft.id(), typed.source(null));
        return saved(screen, draft, "writing.source.added", response);
    }

    @GetMapping(PATH + "/{source}")
    ModelAndView one(Screen screen, @PathVariable String id, @PathVariable String source) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Source found = evidence.getSource(draft.id(), Ids.parse(source));
        return screen.show("writing/sources", page(screen, draft, found, Form.of(SourceForm.typed(found))));
    }

    @PostMapping(PATH + "/{source}")
    ModelAndView change(
            Screen screen,
            @PathVariable String id,
            @PathVariable String source,
            @Valid @ModelAttribute SourceForm typed,
            BindingResult binding,
            HttpServletRequest request,
            HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Source found = evidence.getSource(draft.id(), Ids.parse(source));
        if (binding.hasErrors()) {
            return screen.refuse("writing/sources", page(screen, draft, found, Form.of(binding, request)));
        }
        evidence.change(draft.id(), typed.source(found.id()));
        return saved(screen, draft, "writing.source.changed", response);
    }

    @PostMapping(PATH + "/{source}/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String id, @PathVariable String source, HttpServletResponse response) {
        Draft draft = writable(screen.viewer(), id);
        Evidence.Source found = evidence.getSource(draft.id(), Ids.parse(source));
        if (ProseRules.cites(desk.read(draft), found)) {
            return stays(screen, draft, found, "writing.source.cited");
        }
        if (!evidence.removeSource(draft.id(), found.id())) {
            return stays(screen, draft, found, "writing.source.needed");
        }
        return saved(screen, draft, "writing.source.removed", response);
    }

    private ModelAndView stays(Screen screen, Draft draft, Evidence.Source source, String why) {
        Form form = Form.of(SourceForm.typed(source)).wrong("", why);
        return screen.refuse("writing/sources", page(screen, draft, source, form));
    }

    private static ModelAndView saved(Screen screen, Draft draft, String news, HttpServletResponse response) {
        News.tell(response, news);
        return screen.go(draft.path() + "/sources");
    }
}
