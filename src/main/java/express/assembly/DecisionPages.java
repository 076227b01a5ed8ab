package express.assembly;

import express.base.Ids;
import express.base.NotFound;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where something is put to the members, and each of them votes once. */
@Controller
class DecisionPages {

    private static final String PATH = AssemblyPages.PATH + "/decisions";

    /** @param own how the viewer voted, if they did */
    record DecisionPage(
            Assembly.Sight sight,
            Decision decision,
            boolean open,
            boolean votes,
            @Nullable Choice own,
            Form form) {

        String path() {
            return AssemblyPages.address(sight.house()) + "/decisions/" + decision.id();
        }
    }

    record PutPage(Assembly.Sight sight, Form form) {

        String path() {
            return AssemblyPages.address(sight.house()) + "/decisions";
        }
    }

    private final Assembly assembly;
    private final Assembly.Books books;

    DecisionPages(Assembly assembly, Assembly.Books books) {
        this.assembly = assembly;
        this.books = books;
    }

    @GetMapping(PATH + "/new")
    ModelAndView write(Screen screen, @PathVariable String slug) {
        Form form = Form.of(Map.of("until", assembly.today().plusDays(14).toString(), "shows", "NONE"));
        return screen.show("assembly/put", new PutPage(assembly.keep(screen.viewer(), slug), form));
    }

    @PostMapping(PATH)
    ModelAndView put(
            Screen screen, @PathVariable String slug, HttpServletRequest posted, HttpServletResponse response) {
        Assembly.Sight sight = assembly.keep(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(posted);
        Form form = Form.of(typed);
        String title = Typed.line(typed.get("title"));
        String words = Typed.text(typed.get("words"));
        Optional<LocalDate> until = Typed.date(Typed.digits(typed.get("until")));
        if (title.isEmpty() || title.length() > 160) {
            form = form.wrong("title", "assembly.fault.title");
        }
        if (words.length() > 2000) {
            form = form.wrong("words", "assembly.fault.words");
        }
        if (until.isEmpty() || until.get().isBefore(assembly.today())) {
            form = form.wrong("until", "assembly.fault.until");
        }
        if (form.failed() || until.isEmpty()) {
            return screen.refuse("assembly/put", new PutPage(sight, form));
        }
        Openness shows = Arrays.stream(Openness.values())
                .filter(it -> it.name().equals(typed.get("shows")))
                .findFirst()
                .orElse(null);
        Instant end =
                until.get().plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
        var decision = new Decision(
                sight.house().id(),
                Ids.next(),
                title,
                words,
                shows,
                assembly.now(),
                screen.viewer().id(),
                end,
                null);
        assembly.put(decision);
        News.tell(response, "assembly.news.put");
        return screen.go(AssemblyPages.address(sight.house()) + "/decisions/" + decision.id());
    }

    private DecisionPage page(Assembly.Sight sight, String id, Form form) {
        Decision decision = assembly.counted(books.decisions().get(sight.house().id(), Ids.parse(id)));
        boolean open = decision.isOpen(assembly.now());
        Choice own = books.decisions().findOwn(decision, sight.viewer().id()).orElse(null);
        boolean votes = open && own == null && AssemblyAccess.mayVote(sight.self(), assembly.today());
        return new DecisionPage(sight, decision, open, votes, own, form);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView look(Screen screen, @PathVariable String slug, @PathVariable String id) {
        return screen.show("assembly/decision", page(assembly.enter(screen.viewer(), slug), id, Form.empty()));
    }

    @PostMapping(PATH + "/{id}/votes")
    ModelAndView vote(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String choice,
            HttpServletResponse response) {
        Assembly.Sight sight = assembly.enter(screen.viewer(), slug);
        if (!AssemblyAccess.mayVote(sight.self(), assembly.today())) {
            throw new NotFound();
        }
        Decision decision = books.decisions().get(sight.house().id(), Ids.parse(id));
        Optional<Choice> chosen = Arrays.stream(Choice.values())
                .filter(it -> it.name().equals(choice))
                .findFirst();
        if (chosen.isEmpty() || !assembly.vote(decision, screen.viewer().id(), chosen.get())) {
            Form form = Form.empty().wrong("", "assembly.fault.vote");
            return screen.refuse("assembly/decision", page(sight, id, form));
        }
        News.tell(response, "assembly.news.voted");
        return screen.go(AssemblyPages.address(sight.house()) + "/decisions/" + decision.id());
    }
}
