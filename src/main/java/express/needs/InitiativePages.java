package express.needs;

import express.base.Ids;
import express.base.NetworkId;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.NetworkRoom;
import express.directory.Networks;
import express.needs.Initiative.Happening;
import express.needs.Initiative.State;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a network does together with others: all of it, one of it, beginning it and telling how it goes. */
@Controller
class InitiativePages {

    static final String PATH = "/networks/{slug}/initiatives";

    private static final int ORDER = 61;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORDS = 2000;

    /** An initiative with the network at its other end, if there is one. */
    record Row(Initiative initiative, Optional<Network> other) {}

    record ListPage(Network network, List<Row> rows) {

        String path() {
            return InitiativePages.path(network.slug());
        }
    }

    /** @param names of the networks of which the history tells */
    record InitiativePage(
            Network network,
            Row row,
            boolean speaks,
            List<Happening> history,
            Map<NetworkId, String> names,
            Form form,
            Map<String, String> ways,
            Map<String, String> states) {

        Initiative initiative() {
            return row.initiative();
        }

        String path() {
            return initiative().path(network.slug());
        }
    }

    private final Insiders insiders;
    private final Networks networks;
    private final Initiatives initiatives;
    private final Beginning beginning;

    InitiativePages(Insiders insiders, Networks networks, Initiatives initiatives, Beginning beginning) {
        this.insiders = insiders;
        this.networks = networks;
        this.initiatives = initiatives;
        this.beginning = beginning;
    }

    static String path(String slug) {
        return "/networks/" + slug + "/initiatives";
    }

    @Bean
    static NetworkRoom initiativesRoom() {
        return new NetworkRoom(ORDER, "initiatives", "people", "needs.initiatives", NetworkRoom.Audience.INSIDERS);
    }

    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Network network = insiders.enter(screen.viewer(), slug);
        List<Row> rows = initiatives.list(network.id()).stream()
                .map(it -> row(network, it))
                .toList();
        return screen.show("needs/initiatives", new ListPage(network, rows));
    }

    private Row row(Network network, Initiative initiative) {
        return new Row(
                initiative, Optional.ofNullable(initiative.beside(network.id())).flatMap(networks::find));
    }

    /** From a meeting on which both have agreed, or from a line of a work session, for which a partner is sought. */
    @PostMapping(PATH)
    ModelAndView begin(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Network network = insiders.enter(screen.viewer(), slug);
        Map<String, String> typed = Form.typed(request);
        String title = Typed.line(typed.get("title"));
        String words = Typed.text(typed.getOrDefault("words", typed.get("why")));
        String source = Typed.line(typed.get("source"));
        if (title.isEmpty() || title.length() > LONGEST_TITLE || !(source.isEmpty() || Typed.isPath(source))) {
            News.tell(response, "needs.initiative.not");
            return screen.go(path(slug));
        }
        var draft = new Beginning.Draft(
                title,
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                Way.find(Typed.line(typed.get("way"))).orElse(null),
                source.isEmpty() ? null : source,
                screen.language());
        String wish = Typed.line(typed.get("wish"));
        Beginning.Begun begun = wish.isEmpty()
                ? beginning.alone(network, draft)
                : beginning.together(
                        screen.viewer(), network, Ids.parse(wish), Ids.parse(Typed.line(typed.get("other"))), draft);
        News.tell(response, begun.fresh() ? "needs.initiative.begun" : "needs.initiative.before");
        return screen.go(path(slug) + "/" + begun.id());
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String id) {
        Network network = insiders.enter(screen.viewer(), slug);
        Initiative it = initiatives.get(network.id(), Ids.parse(id));
        return screen.show("needs/initiative", page(screen, network, it, Form.of(fields(it))));
    }

    private static Map<String, String> fields(Initiative it) {
        Map<String, String> fields = new HashMap<>();
        fields.put("state", it.state().name());
        fields.put("way", it.way() == null ? "" : it.way().name());
        fields.put("begins", it.begins() == null ? "" : it.begins().toString());
        fields.put("version", Integer.toString(it.version()));
        return fields;
    }

    private InitiativePage page(Screen screen, Network network, Initiative it, Form form) {
        Row row = row(network, it);
        Map<NetworkId, String> names = new HashMap<>();
        names.put(network.id(), network.name());
        row.other().ifPresent(other -> names.put(other.id(), other.name()));
        Map<String, String> states = new LinkedHashMap<>();
        Stream.of(State.values()).forEach(state -> states.put(state.name(), screen.text(state.key())));
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put("", screen.text("needs.way.open"));
        ways.putAll(NeedOptions.ways(screen));
        return new InitiativePage(
                network,
                row,
                NeedsAccess.maySpeak(screen.viewer(), network.id()),
                initiatives.history(it),
                names,
                form,
                ways,
                states);
    }

    /** Each time it is told, the other side is written to. */
    @PostMapping(PATH + "/{id}/happenings")
    ModelAndView tell(
            Screen screen,
            @PathVariable String slug,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        Network network = insiders.enter(screen.viewer(), slug);
        NeedsAccess.requireSpeaking(screen.viewer(), network.id());
        Initiative it = initiatives.get(network.id(), Ids.parse(id));
        Map<String, String> typed = new HashMap<>(Form.typed(request));
        List<Wrong> faults = faults(typed, it);
        if (faults.isEmpty() && !beginning.tell(network, it, told(typed))) {
            faults.add(new Wrong("", "needs.fault.meanwhile"));
        }
        if (!faults.isEmpty()) {
            Initiative now = initiatives.get(network.id(), it.id());
            typed.put("version", Integer.toString(now.version()));
            return screen.refuse("needs/initiative", page(screen, network, now, new Form(typed, faults)));
        }
        News.tell(response, "needs.told");
        return screen.go(it.path(slug));
    }

    private static List<Wrong> faults(Map<String, String> typed, Initiative it) {
        List<Wrong> faults = new ArrayList<>();
        if (Stream.of(State.values()).noneMatch(state -> state.name().equals(typed.get("state")))) {
            faults.add(new Wrong("state", "needs.fault.choice"));
        }
        String way = Typed.line(typed.get("way"));
        if (!way.isEmpty() && Way.find(way).isEmpty()) {
            faults.add(new Wrong("way", "needs.fault.choice"));
        }
        String begins = Typed.digits(typed.get("begins"));
        if (!begins.isEmpty() && Typed.date(begins).isEmpty()) {
            faults.add(new Wrong("begins", "needs.fault.date"));
        }
        if (Typed.text(typed.get("words")).length() > LONGEST_WORDS) {
            faults.add(new Wrong("words", "needs.fault.words"));
        }
        if (Typed.number(typed.get("version")) != it.version()) {
            faults.add(new Wrong("", "needs.fault.meanwhile"));
        }
        return faults;
    }

    private static Initiatives.Told told(Map<String, String> typed) {
        return new Initiatives.Told(
                State.valueOf(typed.get("state")),
                Way.find(Typed.line(typed.get("way"))).orElse(null),
                Typed.date(Typed.digits(typed.get("begins"))).orElse(null),
                Typed.text(typed.get("words")));
    }
}
