package express.breakouts;

import express.base.Ids;
import express.base.NotFound;
import express.breakouts.Publications.Publication;
import express.gatherings.Fields;
import express.ui.Form;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the host’s people arrange groups: what was searched, what holds, and having another answer searched. */
@Controller
class BreakoutsPages {

    static final String END = "/breakouts";
    static final String PATH = "/gatherings/{slug}" + END;
    private static final int MOST_ATTEMPTS = 9_999;

    /** @param without those who have a place, but no group by what holds */
    record OverviewPage(
            Front.View view,
            List<Proposal> proposals,
            @Nullable Proposal holding,
            @Nullable Proposal mending,
            int without,
            Form form) {

        Map<String, String> found(Screen screen) {
            Map<String, String> options = new LinkedHashMap<>();
            proposals.stream()
                    .filter(Proposal::found)
                    .forEach(it -> options.put(it.id().toString(), screen.text("breakouts.answer", it.number())));
            return options;
        }

        boolean holds(Proposal it) {
            return holding != null && holding.id().equals(it.id());
        }
    }

    /** @param moves who sits elsewhere in the other, by round */
    record ComparisonPage(Front.View view, Proposal one, Proposal other, List<Move> moves) {}

    record Move(String name, int round, UUID from, UUID to) {}

    private final Front front;
    private final Proposals proposals;
    private final Publications publications;
    private final Publishing publishing;

    BreakoutsPages(Front front, Proposals proposals, Publications publications, Publishing publishing) {
        this.front = front;
        this.proposals = proposals;
        this.publications = publications;
        this.publishing = publishing;
    }

    @GetMapping(PATH)
    ModelAndView overview(Screen screen, @PathVariable String slug) {
        Front.View view = front.look(screen, slug);
        String holding = publications
                .find(view.gathering().id())
                .map(it -> it.proposal().toString())
                .orElse("");
        Map<String, String> usual = Map.of("attempt", "1", "keep", "yes", "one", holding);
        return screen.show("breakouts/breakouts", page(view, Form.of(usual)));
    }

    private OverviewPage page(Front.View view, Form form) {
        UUID gathering = view.gathering().id();
        List<Proposal> all = proposals.list(gathering);
        Optional<Publication> publication = publications.find(gathering);
        Proposal holding = publication
                .flatMap(it -> all.stream()
                        .filter(one -> one.id().equals(it.proposal()))
                        .findFirst())
                .orElse(null);
        Proposal mending = all.stream()
                .filter(it -> it.mends() && !publications.wasPublished(it.id()))
                .findFirst()
                .orElse(null);
        return new OverviewPage(view, all, holding, mending, holding == null ? 0 : without(view, holding), form);
    }

    private int without(Front.View view, Proposal holding) {
        Map<UUID, Long> seats = proposals.seats(holding.id()).stream()
                .filter(it -> view.round(it.session()).isPresent())
                .collect(Collectors.groupingBy(Seat::guest, Collectors.counting()));
        return (int) view.crowd().people().stream()
                .filter(it -> seats.getOrDefault(it.id(), 0L) < view.rounds().size())
                .count();
    }

    /** Searching takes a while: it leads to where that is watched. */
    @PostMapping(PATH + "/proposals")
    ModelAndView search(Screen screen, @PathVariable String slug, HttpServletRequest request) {
        Front.View view = front.open(screen, slug);
        Map<String, String> typed = Form.typed(request);
        var fields = new Fields(typed);
        int attempt = fields.number("attempt", 1, MOST_ATTEMPTS);
        if (view.rounds().isEmpty() || view.crowd().people().isEmpty()) {
            fields.wrong("", "breakouts.fault.nobody");
        }
        if (fields.failed()) {
            return screen.refuse("breakouts/breakouts", page(view, fields.form()));
        }
        UUID job = publishing.search(
                screen.viewer(), view.gathering(), view.programme(), attempt, typed.containsKey("keep"));
        return screen.go("/jobs/" + job);
    }

    @GetMapping(PATH + "/comparison")
    ModelAndView compare(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other) {
        Front.View view = front.look(screen, slug);
        Proposal first = found(view, one);
        Proposal second = found(view, other);
        List<Seat> before = proposals.seats(first.id());
        Map<List<Object>, UUID> from =
                before.stream().collect(Collectors.toMap(it -> List.<Object>of(it.guest(), it.round()), Seat::session));
        List<Move> moves = Mending.moved(proposals.seats(second.id()), before).stream()
                .map(it -> new Move(
                        view.crowd().name(it.guest()),
                        it.round(),
                        from.get(List.<Object>of(it.guest(), it.round())),
                        it.session()))
                .filter(it -> !it.name().isEmpty())
                .toList();
        return screen.show("breakouts/comparison", new ComparisonPage(view, first, second, moves));
    }

    private Proposal found(Front.View view, String id) {
        return Optional.of(proposals.get(view.gathering().id(), Ids.parse(id)))
                .filter(Proposal::found)
                .orElseThrow(NotFound::new);
    }
}
