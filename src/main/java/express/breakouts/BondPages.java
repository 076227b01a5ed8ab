package express.breakouts;

import express.base.NotFound;
import express.breakouts.Problem.Pair;
import express.breakouts.Problem.Pin;
import express.gatherings.Fields;
import express.gatherings.Session;
import express.registration.Participant;
import express.ui.Form;
import express.ui.News;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the host says who should or should not sit together, and who sits where in any case. */
@Controller
class BondPages {

    private static final String PAIRS = BreakoutsPages.PATH + "/pairs";
    private static final String PINS = BreakoutsPages.PATH + "/pins";
    private static final int MOST = 500;

    record BondsPage(Front.View view, List<Pair> pairs, List<Pin> pins, Form form) {

        String path() {
            return view.path() + "/pairs";
        }

        Map<String, String> sessions() {
            Map<String, String> options = new LinkedHashMap<>();
            options.put("", "–");
            view.rounds()
                    .forEach(round -> round.sessions()
                            .forEach(it -> options.put(it.id().toString(), view.when(round) + " · " + view.title(it))));
            return options;
        }
    }

    private final Front front;
    private final Bonds bonds;

    BondPages(Front front, Bonds bonds) {
        this.front = front;
        this.bonds = bonds;
    }

    @GetMapping(PAIRS)
    ModelAndView look(Screen screen, @PathVariable String slug) {
        return screen.show("breakouts/pairs", page(front.open(screen, slug), Form.of(Map.of("together", "no"))));
    }

    /** Those who do not come any more are not shown. */
    private BondsPage page(Front.View view, Form form) {
        UUID gathering = view.gathering().id();
        return new BondsPage(
                view,
                bonds.listPairs(gathering).stream()
                        .filter(it -> view.crowd().has(it.one()) && view.crowd().has(it.other()))
                        .toList(),
                bonds.listPins(gathering).stream()
                        .filter(it -> view.crowd().has(it.guest())
                                && view.round(it.session()).isPresent())
                        .toList(),
                form);
    }

    @PostMapping(PAIRS)
    ModelAndView pair(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        UUID one = person(fields, view, "one");
        UUID other = person(fields, view, "other");
        limit(fields, view);
        if (one != null && one.equals(other)) {
            fields.wrong("other", "breakouts.fault.same");
        }
        return decided(screen, view, fields, response, () -> {
            if (one != null && other != null) {
                bonds.pair(
                        view.gathering(),
                        one,
                        other,
                        typed.getOrDefault("together", "").equals("yes"));
            }
        });
    }

    @PostMapping(PAIRS + "/removal")
    ModelAndView part(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        var fields = new Fields(Form.typed(request));
        UUID one = person(fields, view, "one");
        UUID other = person(fields, view, "other");
        return decided(screen, view, fields, response, () -> {
            if (one != null && other != null) {
                bonds.part(view.gathering(), one, other);
            }
        });
    }

    @PostMapping(PINS)
    ModelAndView pin(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        var fields = new Fields(Form.typed(request));
        UUID guest = person(fields, view, "guest");
        UUID session = session(fields, view);
        limit(fields, view);
        return decided(screen, view, fields, response, () -> {
            if (guest != null && session != null) {
                Round round = view.round(session).orElseThrow(NotFound::new);
                bonds.pin(
                        view.gathering(),
                        guest,
                        session,
                        round.sessions().stream().map(Session::id).toList());
            }
        });
    }

    @PostMapping(PINS + "/removal")
    ModelAndView unpin(
            Screen screen, @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        Front.View view = front.open(screen, slug);
        var fields = new Fields(Form.typed(request));
        UUID guest = person(fields, view, "guest");
        UUID session = session(fields, view);
        return decided(screen, view, fields, response, () -> {
            if (guest != null && session != null) {
                bonds.unpin(view.gathering(), guest, session);
            }
        });
    }

    private void limit(Fields fields, Front.View view) {
        UUID gathering = view.gathering().id();
        if (bonds.listPairs(gathering).size() + bonds.listPins(gathering).size() >= MOST) {
            fields.wrong("", "breakouts.fault.many");
        }
    }

    private ModelAndView decided(
            Screen screen, Front.View view, Fields fields, HttpServletResponse response, Runnable act) {
        if (fields.failed()) {
            return screen.refuse("breakouts/pairs", page(view, fields.form()));
        }
        act.run();
        News.tell(response, "breakouts.decided");
        return screen.go(view.path() + "/pairs");
    }

    /** Chosen, or named where there are too many to choose from; if that is somebody else, too, it is asked again. */
    private static @Nullable UUID person(Fields fields, Front.View view, String name) {
        String typed = fields.line(name, 100, true);
        Optional<UUID> chosen = view.crowd().people().stream()
                .map(Participant::id)
                .filter(it -> it.toString().equals(typed))
                .findFirst();
        if (chosen.isPresent() || typed.isEmpty()) {
            return chosen.orElse(null);
        }
        List<Participant> found =
                view.crowd().isSmall() ? List.of() : view.crowd().search(typed);
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        fields.wrong(name, found.isEmpty() ? "breakouts.fault.unknown" : "breakouts.fault.several");
        return null;
    }

    private static @Nullable UUID session(Fields fields, Front.View view) {
        return chosen(
                fields,
                "session",
                id -> view.rounds().stream()
                        .flatMap(it -> it.sessions().stream())
                        .anyMatch(it -> it.id().toString().equals(id)));
    }

    private static @Nullable UUID chosen(Fields fields, String name, Predicate<String> known) {
        fields.line(name, 100, true);
        String id = fields.chosen(name, known);
        return id == null ? null : UUID.fromString(id);
    }
}
