package express.gatherings;

import express.base.Ids;
import express.base.NotFound;
import express.base.OrganisationId;
import express.interpreting.Occasion;
import express.interpreting.Readiness;
import express.ui.Form;
import express.ui.Languages;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sessions of a draft: writing one, moving it, taking it out. */
@Controller
class SessionPages {

    private static final String SESSIONS = DraftPages.ONE + "/sessions";
    private static final String SESSION = SESSIONS + "/{id}";
    private static final List<Integer> MOVES = List.of(-60, -15, 15, 60);

    /** @param session nothing, while it is new */
    record SessionPage(
            ArrangingDesk.Arranged arranged,
            String session,
            Locale language,
            List<Locale> languages,
            @Nullable Content interpreter,
            Form form) {

        boolean isNew() {
            return session.isEmpty();
        }

        /** As it was before it is written here. */
        Said said() {
            return arranged.programme()
                    .find(Ids.parse(session))
                    .map(Session::said)
                    .orElse(Said.NOTHING);
        }

        String action() {
            return arranged.path() + "/sessions" + (isNew() ? "" : "/" + session);
        }

        Map<String, String> rooms() {
            return places(arranged.programme().rooms());
        }

        Map<String, String> tracks() {
            return places(arranged.programme().tracks());
        }

        private static Map<String, String> places(List<Programme.Place> places) {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "–");
            places.forEach(it -> options.put(it.id().toString(), it.name()));
            return options;
        }
    }

    private final ArrangingDesk desk;
    private final Rearranging rearranging;
    private final Wordings wordings;
    private final Cases cases;
    private final Languages languages;
    private final Readiness readiness;

    SessionPages(
            ArrangingDesk desk,
            Rearranging rearranging,
            Wordings wordings,
            Cases cases,
            Languages languages,
            Readiness readiness) {
        this.desk = desk;
        this.rearranging = rearranging;
        this.wordings = wordings;
        this.cases = cases;
        this.languages = languages;
        this.readiness = readiness;
    }

    private SessionPage page(Screen screen, ArrangingDesk.Arranged arranged, String id, Locale language, Form form) {
        @Nullable
        Content interpreter = id.isEmpty()
                ? null
                : readiness
                        .show(screen, occasion(arranged, session(arranged, id)))
                        .orElse(null);
        return new SessionPage(arranged, id, language, languages.all(), interpreter, form);
    }

    /** In which language somebody will interpret is for whoever asks to say: those of a session are the others. */
    private static Occasion occasion(ArrangingDesk.Arranged arranged, Session session) {
        Programme programme = arranged.programme();
        OrganisationId host = arranged.gathering().host();
        return new Occasion(
                session.id(),
                host,
                List.of(host),
                session.start(programme.zone()),
                session.end(programme.zone()),
                "",
                programme.facts().place(),
                "",
                false);
    }

    @GetMapping(SESSIONS + "/new")
    ModelAndView ask(Screen screen, @PathVariable String slug) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Map<String, String> typed = new HashMap<>(wordings.typed(Ids.next(), screen.language()));
        typed.put("kind", SessionKind.PLENARY.name());
        typed.put("minutes", "45");
        typed.put("edition", "0");
        arranged.programme().inOrder().reversed().stream().findFirst().ifPresent(last -> {
            LocalDateTime next = last.begins().plusMinutes(last.minutes());
            typed.put("date", next.toLocalDate().toString());
            typed.put("time", next.toLocalTime().toString());
        });
        return screen.show("gatherings/session", page(screen, arranged, "", screen.language(), Form.of(typed)));
    }

    @GetMapping(SESSION)
    ModelAndView edit(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        Session session = session(arranged, id);
        Locale language = language(session, in);
        Map<String, String> typed = new HashMap<>(SessionForm.of(session));
        typed.putAll(wordings.typed(session.id(), language));
        return screen.show("gatherings/session", page(screen, arranged, id, language, Form.of(typed)));
    }

    private static Session session(ArrangingDesk.Arranged arranged, String id) {
        return arranged.programme().find(Ids.parse(id)).orElseThrow(NotFound::new);
    }

    private Locale language(Session session, String in) {
        return languages
                .find(in.isBlank() ? null : in)
                .orElse(Locale.forLanguageTag(session.said().lead()));
    }

    @PostMapping(SESSIONS)
    ModelAndView add(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        return write(screen, arranged, "", screen.language(), request, response);
    }

    @PostMapping(SESSION)
    ModelAndView change(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request,
            HttpServletResponse response) {
        ArrangingDesk.Arranged arranged = desk.view(screen.viewer(), slug);
        return write(screen, arranged, id, language(session(arranged, id), in), request, response);
    }

    private ModelAndView write(
            Screen screen,
            ArrangingDesk.Arranged arranged,
            String id,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var fields = new Fields(Form.typed(request));
        UUID session = id.isEmpty() ? Ids.next() : Ids.parse(id);
        Session written = SessionForm.read(fields, session, arranged.programme(), cases);
        Rearranging.Words words = FactsPages.words(fields, language);
        if (!fields.failed()) {
            rearranging
                    .write(screen.viewer(), arranged.gathering(), written, words)
                    .ifPresent(refused -> fields.wrong("", refused));
        }
        if (fields.failed()) {
            return screen.refuse("gatherings/session", page(screen, arranged, id, language, fields.form()));
        }
        News.tell(response, "gatherings.saved");
        return screen.go(arranged.path() + DraftPages.DRAFT + "#session-" + session);
    }

    @PostMapping(SESSION + "/moves")
    ModelAndView move(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String by) {
        Gathering gathering = desk.open(screen.viewer(), slug);
        int minutes = by.startsWith("-") ? -Typed.number(by.substring(1)) : Typed.number(by);
        UUID session = Ids.parse(id);
        if (MOVES.contains(minutes)) {
            rearranging.change(
                    gathering,
                    draft -> draft.find(session)
                            .map(it -> draft.with(it.movedTo(it.begins().plusMinutes(minutes))))
                            .orElse(draft));
        }
        return screen.go(gathering.path() + DraftPages.DRAFT + "#session-" + session);
    }

    @PostMapping(SESSION + "/removal")
    ModelAndView remove(
            Screen screen, @PathVariable String slug, @PathVariable String id, HttpServletResponse response) {
        Gathering gathering = desk.open(screen.viewer(), slug);
        UUID session = Ids.parse(id);
        rearranging.change(gathering, draft -> draft.without(session));
        News.tell(response, "gatherings.removed");
        return screen.go(gathering.path() + DraftPages.DRAFT);
    }
}
