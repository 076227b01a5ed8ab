package express.writing;

import express.base.NotFound;
import express.jobs.Jobs;
import express.practices.Sheet;
import express.texts.Desk;
import express.texts.Outcome;
import express.texts.Text;
import express.texts.Translating;
import express.texts.Translation;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The languages of a draft, and the page on which all of it is translated into one of them. */
@Controller
class LanguagePages {

    static final String LANGUAGES = "/languages";

    private static final String PATH = DraftPages.PATH + "/{id}" + LANGUAGES;
    private static final String ONE = PATH + "/{into}";

    /** @param others in which nothing is translated yet */
    record OverviewPage(
            Draft draft,
            String title,
            List<Rendition> begun,
            List<Locale> others,
            boolean written,
            boolean readable,
            boolean publishable) {}

    /**
     * One text on the page.
     *
     * @param beside the words of the glossary for its paragraphs
     */
    record Section(Manuscript.Piece piece, Translating translating, Map<UUID, Content> beside) {}

    /**
     * @param lost what was typed for paragraphs that are gone
     * @param seen what the form showed, by the names of its hidden fields
     * @param machine where missing paragraphs would be sent to be drafted; empty if they cannot be
     */
    record LanguagePage(
            String title,
            Rendition rendition,
            List<Section> sections,
            Form form,
            List<String> lost,
            Map<String, String> seen,
            String machine,
            boolean saved) {

        long drafted() {
            return MachineDrafting.count(rendition);
        }

        Draft draft() {
            return rendition.manuscript().draft();
        }

        int open() {
            return sections.stream()
                    .mapToInt(section -> section.translating().countOpen())
                    .sum();
        }

        int done() {
            return sections.stream()
                    .mapToInt(section -> section.translating().countDone())
                    .sum();
        }

        boolean isDisputed() {
            return form.errors().stream().anyMatch(wrong -> wrong.key().equals(Translating.CONFLICT));
        }

        LanguagePage kept() {
            return new LanguagePage(title, rendition, sections, form, lost, seen, machine, true);
        }

        /** What is in dispute the translator has not seen yet; the form goes on saying what it showed. */
        LanguagePage seen(Map<String, String> posted) {
            Map<String, String> before = new HashMap<>();
            posted.forEach((name, value) -> {
                if (Translation.isSeen(name) && (!seen.containsKey(name) || isDisputed(name))) {
                    before.put(name, value);
                }
            });
            Map<String, String> now = new HashMap<>(seen);
            now.putAll(before);
            return new LanguagePage(title, rendition, sections, form, lost, now, machine, saved);
        }

        private boolean isDisputed(String seenField) {
            return form.errors().contains(new Form.Wrong(Translation.fieldBeside(seenField), Translating.CONFLICT));
        }
    }

    private final Drafts drafts;
    private final Manuscript.Desk desk;
    private final LanguageSaving saving;
    private final TranslatorsAids aids;
    private final Jobs jobs;
    private final PublishedPages.Acts acts;

    LanguagePages(
            Drafts drafts,
            Manuscript.Desk desk,
            LanguageSaving saving,
            TranslatorsAids aids,
            Jobs jobs,
            PublishedPages.Acts acts) {
        this.acts = acts;
        this.drafts = drafts;
        this.desk = desk;
        this.saving = saving;
        this.aids = aids;
        this.jobs = jobs;
    }

    @GetMapping(PATH)
    ModelAndView overview(Screen screen, @PathVariable String id) {
        Draft draft = writable(screen, id);
        Manuscript manuscript = desk.read(draft);
        List<Rendition> begun = manuscript.renditions();
        List<Locale> others = Tongues.READERS.stream()
                .filter(language -> !language.equals(draft.language()))
                .filter(language -> begun.stream().noneMatch(it -> it.language().equals(language)))
                .toList();
        Optional<Sheet> composed = Composition.of(manuscript);
        boolean written =
                manuscript.pieces().stream().anyMatch(piece -> !piece.text().isEmpty());
        return screen.show(
                "writing/languages",
                new OverviewPage(
                        draft,
                        DraftPages.title(screen, manuscript),
                        begun,
                        others,
                        written,
                        composed.isPresent(),
                        WritingAccess.mayBegin(screen.viewer(), draft.organisation())
                                && composed.filter(sheet -> acts.isOnlyTranslated(draft, sheet))
                                        .isPresent()));
    }

    private Draft writable(Screen screen, String id) {
        Draft draft = drafts.get(DraftId.of(id));
        WritingAccess.require(WritingAccess.mayWrite(screen.viewer(), draft));
        return draft;
    }

    @GetMapping(ONE)
    ModelAndView language(Screen screen, @PathVariable String id, @PathVariable String into) {
        Draft draft = writable(screen, id);
        return screen.show("writing/language", page(screen, rendition(draft, into), Map.of(), List.of()));
    }

    /** One of those that readers may have, or one in which something stands already. */
    private Rendition rendition(Draft draft, String tag) {
        Manuscript manuscript = desk.read(draft);
        return Tongues.READERS.stream()
                .filter(language -> language.toLanguageTag().equals(tag) && !language.equals(draft.language()))
                .map(language -> new Rendition(manuscript, language))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private LanguagePage page(
            Screen screen, Rendition rendition, Map<String, String> posted, List<Outcome.Refused> refused) {
        List<Section> sections = sections(screen, rendition, posted);
        Form form = form(rendition, sections, posted, refused);
        Map<String, String> seen = new HashMap<>();
        sections.forEach(section -> seen.putAll(section.translating().seen()));
        return new LanguagePage(
                DraftPages.title(screen, rendition.manuscript()),
                rendition,
                sections.stream()
                        .map(it -> new Section(it.piece(), it.translating().with(form), it.beside()))
                        .toList(),
                form,
                translation(rendition, posted).lost(texts(rendition)),
                seen,
                machine(rendition),
                false);
    }

    private List<Section> sections(Screen screen, Rendition rendition, Map<String, String> posted) {
        Draft draft = rendition.manuscript().draft();
        var desk = new Desk(draft.path(), rendition.path(), List.of());
        return rendition.manuscript().pieces().stream()
                .map(piece -> {
                    Translating stands = desk.translating(piece.text(), draft.language(), rendition.language());
                    Translating translating = posted.isEmpty() ? stands : stands.typed(posted);
                    return new Section(piece, translating, aids.glosses(screen, translating));
                })
                .toList();
    }

    /** What stands or was typed in all texts, with all that is wrong with it. */
    private static Form form(
            Rendition rendition, List<Section> sections, Map<String, String> posted, List<Outcome.Refused> refused) {
        Map<String, String> typed = new HashMap<>(posted);
        sections.forEach(section -> section.translating().form().typed().forEach(typed::putIfAbsent));
        Form form = Form.of(typed);
        for (Section section : sections) {
            for (Form.Wrong wrong : section.translating().form().errors()) {
                form = form.wrong(wrong.field(), wrong.key());
            }
        }
        for (Outcome.Refused reason : refused) {
            form = form.wrong(reason.field(), reason.key());
        }
        for (Map.Entry<String, String> fault : rendition.faults().entrySet()) {
            form = form.wrong(fault.getKey(), fault.getValue());
        }
        return form;
    }

    private static Translation translation(Rendition rendition, Map<String, String> posted) {
        return Translation.of(rendition.manuscript().draft().language(), rendition.language(), posted);
    }

    private static List<Text> texts(Rendition rendition) {
        return rendition.manuscript().pieces().stream()
                .map(Manuscript.Piece::text)
                .toList();
    }

    private String machine(Rendition rendition) {
        boolean helps = MachineDrafting.count(rendition) > 0
                && aids.machine().offers(rendition.manuscript().draft().language(), rendition.language());
        return helps ? aids.machine().destination() : "";
    }

    @PostMapping(ONE)
    ModelAndView save(
            Screen screen,
            @PathVariable String id,
            @PathVariable String into,
            HttpServletRequest posted,
            HttpServletResponse response) {
        LanguagePage page = kept(screen, writable(screen, id), into, Form.typed(posted));
        if (page.form().failed() || !page.lost().isEmpty()) {
            return screen.refuse("writing/language", page);
        }
        News.tell(response, "writing.translation.saved");
        return screen.go(page.draft().path() + LANGUAGES);
    }

    /** As one types, like a part: of a dispute the browser learns that there is one. */
    @PostMapping(ONE + "/saving")
    ModelAndView keep(Screen screen, @PathVariable String id, @PathVariable String into, HttpServletRequest posted) {
        Map<String, String> typed = Form.typed(posted);
        LanguagePage page = kept(screen, writable(screen, id), into, typed);
        return screen.show("writing/language", page.kept().seen(typed));
    }

    private LanguagePage kept(Screen screen, Draft draft, String into, Map<String, String> posted) {
        Rendition before = rendition(draft, into);
        List<Outcome.Refused> refused = saving.save(screen.viewer(), before.manuscript(), translation(before, posted));
        return page(screen, rendition(draft, into), posted, refused);
    }

    /** Lets the machine begin with what nobody has translated; the job shows how far it is. */
    @PostMapping(ONE + "/machine")
    ModelAndView draftByMachine(Screen screen, @PathVariable String id, @PathVariable String into) {
        Draft draft = writable(screen, id);
        Rendition rendition = rendition(draft, into);
        if (machine(rendition).isEmpty()) {
            throw new NotFound();
        }
        String input = MachineDrafting.input(draft, rendition.language());
        return screen.go("/jobs/" + jobs.start(screen.viewer(), MachineDrafting.KIND, MachineDrafting.TITLE, input));
    }
}
