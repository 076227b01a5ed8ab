package express.registration;

import express.base.NotFound;
import express.directory.Countries;
import express.directory.Family;
import express.gatherings.Fields;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.gatherings.Tongues;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import express.ui.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the host says how many may come, and by which rules. */
@Controller
class DeskPages {

    static final String PATH = "/gatherings/{slug}/registration";
    private static final int MOST_PLACES = 100_000;
    private static final int MOST_HOURS = 720;
    private static final int MOST_DAYS = 60;

    record DeskPage(
            Gathering gathering,
            String title,
            Locale language,
            @Nullable Desk desk,
            Form form) {}

    private final Gatherings gatherings;
    private final Programmes programmes;
    private final Hosting hosting;
    private final Desks desks;
    private final Opening opening;

    DeskPages(Gatherings gatherings, Programmes programmes, Hosting hosting, Desks desks, Opening opening) {
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.hosting = hosting;
        this.desks = desks;
        this.opening = opening;
    }

    private Gathering hosted(Screen screen, String slug) {
        Gathering gathering = gatherings.get(slug);
        if (!hosting.arranges(screen.viewer(), gathering.host())) {
            throw new NotFound();
        }
        return gathering;
    }

    @GetMapping(PATH)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        Gathering gathering = hosted(screen, slug);
        Programme programme = programmes.get(gathering);
        Optional<Desk> desk = desks.find(gathering.id());
        Map<String, String> typed =
                new HashMap<>(desk.map(it -> standing(it, programme)).orElseGet(() -> usual(programme)));
        Preparations.Preparation preparation = opening.preparation(gathering);
        typed.put("days", Integer.toString(preparation.days()));
        typed.put("preparation", preparation.line());
        Form form = Form.of(typed);
        return screen.show("registration/desk", page(screen, gathering, programme, form));
    }

    private DeskPage page(Screen screen, Gathering gathering, Programme programme, Form form) {
        return new DeskPage(
                gathering,
                programme.said().title(screen.language()),
                programme.said().titleLanguage(screen.language()),
                desks.find(gathering.id()).orElse(null),
                form);
    }

    private static Map<String, String> usual(Programme programme) {
        LocalDate eve =
                LocalDate.ofInstant(programme.begins(), programme.zone()).minusDays(7);
        return Map.of("capacity", "60", "closes", eve.toString(), "partial", "yes", "hours", "48");
    }

    private static Map<String, String> standing(Desk desk, Programme programme) {
        Map<String, String> typed = new HashMap<>();
        typed.put("capacity", Integer.toString(desk.capacity()));
        typed.put(
                "closes",
                LocalDate.ofInstant(desk.closesAt().minusSeconds(1), programme.zone())
                        .toString());
        typed.put("approval", desk.rules().approval() ? "yes" : "");
        typed.put("partial", desk.rules().partial() ? "yes" : "");
        typed.put("hours", Integer.toString(desk.rules().answerHours()));
        typed.put("interpreting", String.join(",", desk.rules().interpreting()));
        for (Family family : Family.values()) {
            Optional.ofNullable(desk.quotas().get(Desk.family(family.name())))
                    .ifPresent(most -> typed.put("family-" + family.name(), most.toString()));
        }
        String prefix = Desk.country("");
        typed.put(
                "countries",
                desk.quotas().entrySet().stream()
                        .filter(it -> it.getKey().startsWith(prefix))
                        .map(it -> it.getKey().substring(prefix.length()) + " " + it.getValue())
                        .sorted()
                        .collect(Collectors.joining("\n")));
        return typed;
    }

    @PostMapping(PATH)
    ModelAndView decide(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Gathering gathering = hosted(screen, slug);
        Programme programme = programmes.get(gathering);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        int capacity = fields.number("capacity", 1, MOST_PLACES);
        LocalDate closes = fields.date("closes");
        var rules = new Desk.Rules(
                typed.containsKey("approval"),
                typed.containsKey("partial"),
                fields.number("hours", 0, MOST_HOURS),
                fields.many("interpreting", Tongues::known));
        Map<String, Integer> quotas = quotas(fields, typed);
        var preparation = new Preparations.Preparation(
                typed.containsKey("days") ? fields.number("days", 0, MOST_DAYS) : Preparations.USUAL.days(),
                fields.text("preparation", Preparations.LONGEST));
        if (fields.failed()) {
            return screen.refuse("registration/desk", page(screen, gathering, programme, fields.form()));
        }
        opening.decide(
                gathering,
                capacity,
                closes.plusDays(1).atStartOfDay(programme.zone()).toInstant(),
                rules,
                quotas,
                preparation);
        News.tell(response, "registration.decided");
        return screen.go(gathering.path() + "/registration");
    }

    private static Map<String, Integer> quotas(Fields fields, Map<String, String> typed) {
        Map<String, Integer> quotas = new HashMap<>();
        for (Family family : Family.values()) {
            String name = "family-" + family.name();
            if (!Typed.line(typed.get(name)).isEmpty()) {
                quotas.put(Desk.family(family.name()), fields.number(name, 0, MOST_PLACES));
            }
        }
        for (String line : fields.text("countries", 2_000).lines().toList()) {
            String[] words = line.strip().toUpperCase(Locale.ROOT).split("\\s+");
            int most = words.length == 2 ? Typed.number(words[1]) : -1;
            if (most < 0 || !Countries.known(words[0])) {
                fields.wrong("countries", "registration.fault.countries");
                break;
            }
            quotas.put(Desk.country(words[0]), most);
        }
        return quotas;
    }

    /** What the host decides, and who moves up by it, are one. */
    @Component
    @Transactional
    static class Opening {

        private final Desks desks;
        private final Admission admission;
        private final Preparations preparations;

        Opening(Desks desks, Admission admission, Preparations preparations) {
            this.desks = desks;
            this.admission = admission;
            this.preparations = preparations;
        }

        Preparations.Preparation preparation(Gathering gathering) {
            return preparations.find(gathering).orElse(Preparations.USUAL);
        }

        void decide(
                Gathering gathering,
                int capacity,
                Instant closesAt,
                Desk.Rules rules,
                Map<String, Integer> quotas,
                Preparations.Preparation preparation) {
            desks.put(gathering, capacity, closesAt, rules, quotas);
            preparations.put(gathering, preparation);
            admission.moveUp(gathering.id());
        }
    }
}
