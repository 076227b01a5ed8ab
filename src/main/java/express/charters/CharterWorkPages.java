package express.charters;

import express.directory.Insiders;
import express.directory.Network;
import express.ui.Form;
import express.ui.Form.Wrong;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing the charter of a network: where it deviates from the model and why, and publishing it. */
@Controller
class CharterWorkPages {

    static final String PATH = CharterPages.PATH + "/draft";

    private static final int LONGEST_WORDS = 4000;
    private static final int LONGEST_REASON = 1000;

    /**
     * @param latest the number of the latest edition, 0 before the first
     * @param newest of the model
     */
    record WorkPage(
            Network network,
            Charter charter,
            List<Clause> clauses,
            int latest,
            Model newest,
            List<ModelPages.Changed> news,
            Form form) {

        String path() {
            return CharterPages.path(network.slug());
        }

        List<Clause> of(Part part) {
            return clauses.stream().filter(clause -> clause.part() == part).toList();
        }
    }

    /** @param theirs what somebody else wrote meanwhile */
    record ClausePage(Network network, Charter charter, Clause clause, Form form, String theirs) {

        String path() {
            return CharterPages.path(network.slug()) + "/draft/" + clause.key();
        }
    }

    private final Insiders insiders;
    private final Models models;
    private final Charters charters;
    private final Editions editions;

    CharterWorkPages(Insiders insiders, Models models, Charters charters, Editions editions) {
        this.insiders = insiders;
        this.models = models;
        this.charters = charters;
        this.editions = editions;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Network network = insiders.lead(screen.viewer(), slug);
        return screen.show("charters/work", page(network, Form.empty()));
    }

    private WorkPage page(Network network, Form form) {
        Charter charter = charters.get(network.id());
        Model adopted = models.get(charter.modelVersion());
        Model newest = models.latest();
        List<ModelPages.Changed> news = newest.version() == adopted.version()
                ? List.of()
                : ModelPages.changed(adopted, newest, charter.language());
        int latest = editions.findLatest(network.id()).map(Edition::number).orElse(0);
        return new WorkPage(network, charter, charter.clauses(adopted), latest, newest, news, form);
    }

    private ClausePage clause(Network network, String section, Form form, String theirs) {
        Charter charter = charters.get(network.id());
        Model adopted = models.get(charter.modelVersion());
        adopted.get(section);
        Clause clause = charter.clauses(adopted).stream()
                .filter(it -> it.key().equals(section))
                .findFirst()
                .orElseThrow();
        return new ClausePage(network, charter, clause, form, theirs);
    }

    @GetMapping(PATH + "/{section}")
    ModelAndView ask(Screen screen, @PathVariable String slug, @PathVariable String section) {
        Network network = insiders.lead(screen.viewer(), slug);
        ClausePage page = clause(network, section, Form.empty(), "");
        return screen.show("charters/clause", clause(network, section, Form.of(fields(page)), ""));
    }

    private static Map<String, String> fields(ClausePage page) {
        Charter.Deviation own = page.charter().deviation(page.clause().key());
        Map<String, String> fields = new HashMap<>();
        fields.put("words", page.clause().text());
        fields.put("reason", own == null ? "" : own.reason());
        fields.put("version", own == null ? "0" : Integer.toString(own.version()));
        return fields;
    }

    @PostMapping(PATH + "/{section}")
    ModelAndView deviate(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String section,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        ClausePage page = clause(network, section, Form.empty(), "");
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        String words = Typed.text(typed.get("words"));
        String reason = Typed.text(typed.get("reason"));
        List<Wrong> faults = faults(page.clause(), words, reason);
        String theirs = "";
        if (faults.isEmpty()
                && !charters.deviate(network.id(), section, Typed.number(typed.get("version")), words, reason)) {
            faults.add(new Wrong("", "charters.fault.meanwhile"));
            Map<String, String> now = fields(clause(network, section, Form.empty(), ""));
            theirs = now.get("words");
            typed.put("version", now.get("version"));
        }
        if (!faults.isEmpty()) {
            return screen.refuse("charters/clause", clause(network, section, new Form(typed, faults), theirs));
        }
        News.tell(response, "charters.saved");
        return screen.go(CharterPages.path(slug) + "/draft");
    }

    private static List<Wrong> faults(Clause clause, String words, String reason) {
        List<Wrong> faults = new ArrayList<>();
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            faults.add(new Wrong("words", "charters.fault.text"));
        }
        if (words.equals(clause.model())) {
            faults.add(new Wrong("words", "charters.fault.same-words"));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            faults.add(new Wrong("reason", "charters.fault.reason"));
        }
        return faults;
    }

    @PostMapping(PATH + "/{section}/agreement")
    ModelAndView agree(
            Screen screen, @PathVariable String slug, @PathVariable String section, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        charters.agree(network.id(), section);
        News.tell(response, "charters.agreed");
        return screen.go(CharterPages.path(slug) + "/draft");
    }

    @PostMapping(CharterPages.PATH + "/editions")
    ModelAndView publish(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.lead(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        String note = Typed.text(typed.get("note"));
        Form form = Form.of(typed);
        WorkPage page = page(network, form);
        if (note.length() > LONGEST_REASON) {
            form = form.wrong("note", "charters.fault.reason");
        } else if (Typed.number(typed.get("latest")) != page.latest()
                || !editions.publish(page.charter(), page.latest(), note, page.clauses())) {
            form = form.wrong("", "charters.fault.meanwhile");
        }
        if (form.failed()) {
            return screen.refuse("charters/work", page(network, form));
        }
        News.tell(response, "charters.edition.published");
        return screen.go(CharterPages.path(slug));
    }
}
