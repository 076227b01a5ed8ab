package express.legal;

import express.base.NotFound;
import express.texts.Editor;
import express.texts.Outcome;
import express.texts.Text;
import express.texts.Texts;
import express.texts.Translating;
import express.texts.Translation;
import express.texts.Writing;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the operator writes and translates the statements. */
@Controller
class StatementEditing {

    private static final String WRITING = "/legal/{slug}/text";
    private static final String TRANSLATING = "/legal/{slug}/translation";

    record WritingPage(Statement statement, Editor editor) {}

    record TranslatingPage(Statement statement, Translating translating) {}

    private final Texts texts;
    private final Languages languages;
    private final Shelf shelf;

    StatementEditing(Texts texts, Languages languages, Shelf shelf) {
        this.texts = texts;
        this.languages = languages;
        this.shelf = shelf;
    }

    @GetMapping(WRITING)
    ModelAndView write(Screen screen, @PathVariable String slug, @RequestParam(defaultValue = "") String in) {
        LegalAccess.requireDecider(screen.viewer());
        Statement statement = Statement.of(slug);
        Locale language = in.isEmpty() ? screen.language() : language(in);
        return screen.show("legal/writing", new WritingPage(statement, editor(statement, language)));
    }

    @PostMapping(WRITING)
    ModelAndView save(
            Screen screen,
            @PathVariable String slug,
            @RequestParam String in,
            Writing typed,
            HttpServletResponse response) {
        LegalAccess.requireDecider(screen.viewer());
        Statement statement = Statement.of(slug);
        Locale language = language(in);
        Outcome outcome = texts.write(screen.viewer(), statement.text(), language, typed);
        if (outcome instanceof Outcome.Saved) {
            return saved(screen, statement, response);
        }
        return screen.refuse(
                "legal/writing",
                new WritingPage(statement, editor(statement, language).after(typed, outcome)));
    }

    private Editor editor(Statement statement, Locale language) {
        return statement.desk(languages.all()).editor(read(statement), language);
    }

    @GetMapping(TRANSLATING)
    ModelAndView translate(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "en") String from,
            @RequestParam(defaultValue = "fr") String into) {
        LegalAccess.requireDecider(screen.viewer());
        Statement statement = Statement.of(slug);
        return screen.show("legal/translating", new TranslatingPage(statement, translating(statement, from, into)));
    }

    @PostMapping(TRANSLATING)
    ModelAndView saveTranslation(
            Screen screen,
            @PathVariable String slug,
            @RequestParam String from,
            @RequestParam String into,
            @RequestParam Map<String, String> posted,
            HttpServletResponse response) {
        LegalAccess.requireDecider(screen.viewer());
        Statement statement = Statement.of(slug);
        var translation = Translation.of(language(from), language(into), posted);
        Outcome outcome = texts.translate(screen.viewer(), statement.text(), translation);
        if (outcome instanceof Outcome.Saved) {
            return saved(screen, statement, response);
        }
        return screen.refuse(
                "legal/translating",
                new TranslatingPage(
                        statement, translating(statement, from, into).after(posted, outcome)));
    }

    private Translating translating(Statement statement, String from, String into) {
        if (language(from).equals(language(into))) {
            throw new NotFound();
        }
        return statement.desk(languages.all()).translating(read(statement), language(from), language(into));
    }

    private Text read(Statement statement) {
        return texts.read(statement.text());
    }

    private Locale language(String tag) {
        return languages.find(tag).orElseThrow(NotFound::new);
    }

    private ModelAndView saved(Screen screen, Statement statement, HttpServletResponse response) {
        shelf.lookNow();
        News.tell(response, "legal.saved");
        return screen.go(statement.path());
    }
}
