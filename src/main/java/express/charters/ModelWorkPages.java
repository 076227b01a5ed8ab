package express.charters;

import express.base.NotFound;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing the next version of the common model. */
@Controller
class ModelWorkPages {

    static final String PATH = ModelPages.PATH + "/draft";

    static final List<String> LANGUAGES = List.of("en", "fr", "ar");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NOTE = 1000;

    record WorkPage(Model draft, List<ModelPages.Changed> changed, Form form) {}

    record SectionPage(Model draft, Section section, Form form) {}

    private final Models models;
    private final ModelWork work;

    ModelWorkPages(Models models, ModelWork work) {
        this.models = models;
        this.work = work;
    }

    private Model draft(Screen screen) {
        ChartersAccess.requireModelKeeper(screen.viewer());
        return models.findDraft().orElseThrow(NotFound::new);
    }

    @PostMapping(PATH)
    ModelAndView begin(Screen screen) {
        ChartersAccess.requireModelKeeper(screen.viewer());
        models.begin();
        return screen.go(PATH);
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen) {
        return screen.show("charters/model-work", page(screen, draft(screen), Form.empty()));
    }

    private WorkPage page(Screen screen, Model draft, Form form) {
        return new WorkPage(draft, ModelPages.changed(models.latest(), draft, screen.language()), form);
    }

    @GetMapping(PATH + "/{section}")
    ModelAndView ask(Screen screen, @PathVariable String section) {
        Model draft = draft(screen);
        Section it = draft.get(section);
        Map<String, String> fields = new HashMap<>();
        fields.put("revision", Integer.toString(draft.revision()));
        it.words().forEach((language, words) -> {
            fields.put("title-" + language, words.title());
            fields.put("text-" + language, words.text());
        });
        return screen.show("charters/model-section", new SectionPage(draft, it, Form.of(fields)));
    }

    @PostMapping(PATH + "/{section}")
    ModelAndView write(
            Screen screen, @PathVariable String section, HttpServletRequest request, HttpServletResponse response) {
        Model draft = draft(screen);
        Section it = draft.get(section);
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        List<Wrong> faults = new ArrayList<>();
        Section written = it;
        for (String language : LANGUAGES) {
            var words = new Section.Words(
                    Typed.line(typed.get("title-" + language)), Typed.text(typed.get("text-" + language)));
            faults.addAll(faults(language, words));
            written = written.with(language, words);
        }
        boolean fresh = Typed.number(typed.get("revision")) == draft.revision();
        if (faults.isEmpty() && !(fresh && models.write(draft, draft.with(written)))) {
            faults.add(new Wrong("", "charters.fault.meanwhile"));
            typed.put("revision", Integer.toString(draft(screen).revision()));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("charters/model-section", new SectionPage(draft, it, new Form(typed, faults)));
        }
        News.tell(response, "charters.saved");
        return screen.go(PATH);
    }

    private static List<Wrong> faults(String language, Section.Words words) {
        List<Wrong> faults = new ArrayList<>();
        boolean needed = language.equals(Section.SOURCE) || !words.blank();
        if (needed && (words.title().isEmpty() || words.title().length() > LONGEST_TITLE)) {
            faults.add(new Wrong("title-" + language, "charters.fault.title"));
        }
        if (needed && (words.text().isEmpty() || words.text().length() > LONGEST_TEXT)) {
            faults.add(new Wrong("text-" + language, "charters.fault.text"));
        }
        return faults;
    }

    @PostMapping(ModelPages.PATH + "/publication")
    ModelAndView publish(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        Model draft = draft(screen);
        Map<String, String> typed = Form.typed(request);
        Map<String, String> note = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            String said = Typed.text(typed.get("note-" + language));
            if (!said.isEmpty()) {
                note.put(language, said);
            }
        }
        Form form = Form.of(typed);
        if (!note.containsKey(Section.SOURCE) || note.values().stream().anyMatch(it -> it.length() > LONGEST_NOTE)) {
            form = form.wrong("note-en", "charters.fault.note");
        } else if (page(screen, draft, form).changed().isEmpty()) {
            form = form.wrong("", "charters.fault.same");
        } else if (Typed.number(typed.get("revision")) != draft.revision() || !work.publish(draft, note)) {
            form = form.wrong("", "charters.fault.meanwhile");
        }
        if (form.failed()) {
            return screen.refuse("charters/model-work", page(screen, draft, form));
        }
        News.tell(response, "charters.published");
        return screen.go(ModelPages.PATH);
    }

    static String languageName(Screen screen, String language) {
        return screen.languageName(Locale.forLanguageTag(language));
    }
}
