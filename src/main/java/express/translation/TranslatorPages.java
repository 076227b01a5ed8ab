package express.translation;

import express.base.Forbidden;
import express.base.NotFound;
import express.base.Viewer;
import express.translation.Wording.State;
import express.ui.Form;
import express.ui.MenuEntry;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The translators' page: what newcomers read in each language, who vouches for it, and what would be better. */
@Controller
class TranslatorPages {

    static final String PATH = "/translations";
    private static final int LONGEST = 2_000;

    /** How much of a language somebody vouches for. */
    record Standing(Locale language, long all, long confirmed, long outdated, long proposed) {}

    record OverviewPage(List<Standing> languages) {}

    record LanguagePage(Locale language, Map<String, List<Line>> files, boolean drafts) {

        String path() {
            return PATH + "/" + language.toLanguageTag();
        }

        String fileName(String file) {
            return file + "_" + language.toLanguageTag() + ".properties";
        }
    }

    /** @param takesBack whether the viewer can take the confirmation back */
    record TextPage(Line line, List<Former> former, boolean takesBack, Form form) {

        String path() {
            return PATH + "/" + line.wording().language().toLanguageTag() + "/texts/"
                    + line.wording().key();
        }
    }

    private final Desk desk;
    private final Wordings wordings;

    TranslatorPages(Desk desk, Wordings wordings) {
        this.desk = desk;
        this.wordings = wordings;
    }

    @Bean
    static MenuEntry translations() {
        return MenuEntry.work(70, PATH, "translation.menu", TranslationAccess::mayTranslate);
    }

    private static void enter(Viewer viewer) {
        if (!TranslationAccess.mayTranslate(viewer)) {
            throw new NotFound();
        }
    }

    @GetMapping(PATH)
    ModelAndView overview(Screen screen) {
        enter(screen.viewer());
        return screen.show(
                "translation/overview",
                new OverviewPage(wordings.languages().stream()
                        .map(it -> standing(it, desk.list(it)))
                        .toList()));
    }

    private static Standing standing(Locale language, List<Line> lines) {
        return new Standing(
                language,
                lines.size(),
                lines.stream().filter(it -> it.state() == State.CONFIRMED).count(),
                lines.stream().filter(it -> it.state() == State.OUTDATED).count(),
                lines.stream().filter(it -> !it.proposals().isEmpty()).count());
    }

    @GetMapping(PATH + "/{language}")
    ModelAndView language(
            @PathVariable String language, @RequestParam(defaultValue = "false") boolean drafts, Screen screen) {
        enter(screen.viewer());
        Locale known = known(language);
        Map<String, List<Line>> files = desk.list(known).stream()
                .filter(it -> !drafts || it.state() != State.CONFIRMED)
                .collect(Collectors.groupingBy(it -> it.wording().file(), TreeMap::new, Collectors.toList()));
        return screen.show("translation/language", new LanguagePage(known, files, drafts));
    }

    private Locale known(String tag) {
        return wordings.languages().stream()
                .filter(it -> it.toLanguageTag().equals(tag))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Those that were ticked, as they stood on the page: what has changed since is not what was read. */
    @PostMapping(PATH + "/{language}/confirmations")
    ModelAndView confirm(
            @PathVariable String language,
            @RequestParam(defaultValue = "") List<String> read,
            Screen screen,
            HttpServletResponse response) {
        enter(screen.viewer());
        Locale known = known(language);
        desk.confirm(known, read, screen.viewer().id());
        News.tell(response, "translation.confirmed");
        return screen.go(PATH + "/" + known.toLanguageTag());
    }

    @GetMapping(PATH + "/{language}/texts/{key}")
    ModelAndView text(@PathVariable String language, @PathVariable String key, Screen screen) {
        enter(screen.viewer());
        Line line = desk.get(known(language), key);
        Form form = Form.of(Map.of("words", line.wording().words()));
        return screen.show("translation/text", page(screen, line, form));
    }

    private TextPage page(Screen screen, Line line, Form form) {
        Confirmation confirmation = line.confirmation();
        boolean takesBack = line.state() == State.CONFIRMED
                && confirmation != null
                && TranslationAccess.mayTakeBack(screen.viewer(), confirmation);
        return new TextPage(line, desk.listFormer(line.wording()), takesBack, form);
    }

    @PostMapping(PATH + "/{language}/texts/{key}/proposals")
    ModelAndView propose(
            @PathVariable String language,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String words,
            Screen screen,
            HttpServletRequest request,
            HttpServletResponse response) {
        enter(screen.viewer());
        Line line = desk.get(known(language), key);
        String typed = Typed.line(words);
        boolean fits = !typed.isEmpty()
                && typed.length() <= LONGEST
                && Patterns.fit(line.wording().source(), typed, line.wording().language());
        if (!fits) {
            Form form = Form.of(Form.typed(request)).wrong("words", "translation.words.wrong");
            return screen.refuse("translation/text", page(screen, line, form));
        }
        desk.propose(line.wording(), typed, screen.viewer().id());
        News.tell(response, "translation.proposed");
        return screen.go(PATH + "/" + language);
    }

    @PostMapping(PATH + "/{language}/texts/{key}/confirmation/end")
    ModelAndView takeBack(
            @PathVariable String language, @PathVariable String key, Screen screen, HttpServletResponse response) {
        enter(screen.viewer());
        Line line = desk.get(known(language), key);
        Confirmation confirmation = line.confirmation();
        if (confirmation != null && !TranslationAccess.mayTakeBack(screen.viewer(), confirmation)) {
            throw new Forbidden();
        }
        desk.takeBack(line.wording());
        News.tell(response, "translation.taken-back");
        return screen.go(PATH + "/" + language);
    }

    /** With what was proposed last in the place of what is shown, for the project to take in. */
    @GetMapping(PATH + "/{language}/{file}.properties")
    ResponseEntity<byte[]> export(@PathVariable String language, @PathVariable String file, Screen screen) {
        enter(screen.viewer());
        String lines = desk.list(known(language)).stream()
                .filter(it -> it.wording().file().equals(file))
                .map(it -> Patterns.line(it.wording().key(), it.best()))
                .collect(Collectors.joining("\n", "", "\n"));
        if (lines.isBlank()) {
            throw new NotFound();
        }
        var name = ContentDisposition.attachment()
                .filename(file + "_" + language + ".properties")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }
}
