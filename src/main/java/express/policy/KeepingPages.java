package express.policy;

import express.base.ChainStep;
import express.base.Ids;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where operators write entries and their lines. */
@Controller
class KeepingPages {

    /** @param entry nothing while it is new */
    record EntryForm(@Nullable Entry entry, List<Locale> languages, Form form) {

        String back() {
            return entry == null ? PolicyPages.PATH : entry.path();
        }

        String action() {
            return entry == null ? PolicyPages.PATH + "/new" : entry.path() + "/edit";
        }
    }

    /** @param line nothing while it is new */
    record LineForm(Entry entry, @Nullable Line line, List<Locale> languages, Form form) {

        String action() {
            return line == null ? entry.path() + "/lines/new" : line.path();
        }
    }

    private final Policies policies;
    private final PolicyLines lines;
    private final Keeping keeping;
    private final Languages languages;

    KeepingPages(Policies policies, PolicyLines lines, Keeping keeping, Languages languages) {
        this.policies = policies;
        this.lines = lines;
        this.keeping = keeping;
        this.languages = languages;
    }

    @GetMapping(PolicyPages.PATH + "/new")
    ModelAndView begin(Screen screen) {
        PolicyAccess.requireKeeper(screen.viewer());
        return screen.show("policy/entry-form", page(null, Form.of(Map.of("kind", "FUND", "status", "IN_FORCE"))));
    }

    private EntryForm page(@Nullable Entry entry, Form form) {
        return new EntryForm(entry, languages.all(), form);
    }

    @PostMapping(PolicyPages.PATH + "/new")
    ModelAndView add(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        Typed typed = typed(request);
        Entry entry = read(typed, "", typed.one("kind", Entry.Kind.class), LAST);
        if (!typed.faults().isEmpty()) {
            return screen.refuse("policy/entry-form", page(null, new Form(Form.typed(request), typed.faults())));
        }
        String slug = keeping.add(screen.viewer(), entry);
        News.tell(response, "policy.saved");
        return screen.go(PolicyPages.PATH + "/" + slug);
    }

    /** Behind those that come with a release. */
    private static final int LAST = 1000;

    private Typed typed(HttpServletRequest request) {
        return new Typed(Form.typed(request), languages.all());
    }

    private static Entry read(Typed typed, String slug, Entry.Kind kind, int place) {
        Integer since = typed.year("since");
        Integer until = typed.year("until");
        typed.order(since, until);
        return new Entry(
                slug,
                kind,
                place,
                typed.said("title", 300, true),
                typed.said("summary", 3000, false),
                typed.line("reference", 200),
                typed.date("dated", false),
                since,
                until,
                typed.one("status", Entry.Status.class),
                typed.link("link"),
                typed.seen());
    }

    @GetMapping(PolicyPages.PATH + "/{slug}/edit")
    ModelAndView edit(Screen screen, @PathVariable String slug) {
        PolicyAccess.requireKeeper(screen.viewer());
        Entry entry = policies.get(slug);
        return screen.show("policy/entry-form", page(entry, Form.of(written(entry))));
    }

    private static Map<String, String> written(Entry entry) {
        Map<String, String> fields = new HashMap<>();
        fields.put("seen", Integer.toString(entry.version()));
        fields.put("kind", entry.kind().name());
        fields.put("status", entry.status().name());
        put(fields, "reference", entry.reference());
        put(fields, "dated", entry.dated());
        put(fields, "since", entry.since());
        put(fields, "until", entry.until());
        put(fields, "link", entry.link());
        put(fields, "title", entry.title());
        put(fields, "summary", entry.summary());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        fields.put(name, value == null ? "" : value.toString());
    }

    private static void put(Map<String, String> fields, String name, Said said) {
        said.texts().forEach((language, words) -> fields.put(name + "-" + language.toLanguageTag(), words));
    }

    @PostMapping(PolicyPages.PATH + "/{slug}/edit")
    ModelAndView change(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        Entry before = policies.get(slug);
        Typed typed = typed(request);
        Entry entry = read(typed, slug, before.kind(), before.place());
        if (!typed.faults().isEmpty()) {
            return screen.refuse("policy/entry-form", page(before, new Form(Form.typed(request), typed.faults())));
        }
        if (!keeping.change(screen.viewer(), entry)) {
            return screen.refuse("policy/entry-form", page(policies.get(slug), meanwhile(request, slug)));
        }
        News.tell(response, "policy.saved");
        return screen.go(before.path());
    }

    /** Whoever sends it again has seen now that it was changed meanwhile. */
    private Form meanwhile(HttpServletRequest request, String slug) {
        Map<String, String> fields = new HashMap<>(Form.typed(request));
        fields.put("seen", Integer.toString(policies.get(slug).version()));
        return Form.of(fields).wrong("", "policy.conflict");
    }

    @GetMapping(PolicyPages.PATH + "/{slug}/lines/new")
    ModelAndView beginLine(Screen screen, @PathVariable String slug) {
        PolicyAccess.requireKeeper(screen.viewer());
        Entry entry = policies.get(slug);
        Map<String, String> fields =
                Map.of("seen", Integer.toString(entry.version()), "kind", "ACTION", "mark", "UNCHECKED");
        return screen.show("policy/line-form", new LineForm(entry, null, languages.all(), Form.of(fields)));
    }

    @PostMapping(PolicyPages.PATH + "/{slug}/lines/new")
    ModelAndView addLine(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return put(screen, policies.get(slug), null, request, response);
    }

    @GetMapping(PolicyPages.PATH + "/{slug}/lines/{id}")
    ModelAndView editLine(Screen screen, @PathVariable String slug, @PathVariable String id) {
        PolicyAccess.requireKeeper(screen.viewer());
        Entry entry = policies.get(slug);
        Line line = lines.get(slug, Ids.parse(id));
        Map<String, String> fields = new HashMap<>();
        fields.put("seen", Integer.toString(entry.version()));
        fields.put("kind", line.kind().name());
        fields.put("mark", line.mark().name());
        fields.put("steps", line.steps().stream().map(Enum::name).collect(Collectors.joining(",")));
        put(fields, "words", line.words());
        return screen.show("policy/line-form", new LineForm(entry, line, languages.all(), Form.of(fields)));
    }

    @PostMapping(PolicyPages.PATH + "/{slug}/lines/{id}")
    ModelAndView changeLine(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return put(screen, policies.get(slug), lines.get(slug, Ids.parse(id)), request, response);
    }

    private ModelAndView put(
            Screen screen,
            Entry entry,
            @Nullable Line before,
            HttpServletRequest request,
            HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        Typed typed = typed(request);
        UUID id = before == null ? Ids.next() : before.id();
        Line line = new Line(
                id,
                entry.slug(),
                typed.one("kind", Line.Kind.class),
                before == null ? LAST : before.place(),
                steps(typed),
                typed.one("mark", Line.Mark.class),
                typed.said("words", 2000, true));
        Form form = new Form(Form.typed(request), typed.faults());
        if (!form.failed() && !keeping.put(screen.viewer(), line, typed.seen())) {
            form = meanwhile(request, entry.slug());
        }
        if (form.failed()) {
            return screen.refuse("policy/line-form", new LineForm(entry, before, languages.all(), form));
        }
        News.tell(response, "policy.saved");
        return screen.go(entry.path());
    }

    private static List<ChainStep> steps(Typed typed) {
        List<String> chosen = List.of(typed.text("steps").split(","));
        return Stream.of(ChainStep.values())
                .filter(step -> chosen.contains(step.name()))
                .toList();
    }

    @PostMapping(PolicyPages.PATH + "/{slug}/lines/{id}/removal")
    ModelAndView removeLine(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        PolicyAccess.requireKeeper(screen.viewer());
        Line line = lines.get(slug, Ids.parse(id));
        keeping.remove(screen.viewer(), line);
        News.tell(response, "policy.removed");
        return screen.go(PolicyPages.PATH + "/" + slug);
    }
}
