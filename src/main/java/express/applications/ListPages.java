package express.applications;

import express.applications.Application.State;
import express.applications.Applications.Place;
import express.base.Ids;
import express.base.NotFound;
import express.directory.Organisation;
import express.directory.Organisations;
import express.ui.Screen;
import express.ui.Typed;
import gg.jte.Content;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The applications that have come to a lender, for those of its people who look after them or decide. */
@Controller
class ListPages {

    /** Which of them. */
    enum Which {
        OPEN(State.SUBMITTED),
        RETURNED(State.RETURNED),
        READY(State.READY),
        POSTPONED(State.POSTPONED),
        DECIDED(State.GRANTED, State.REFUSED, State.FORGONE),
        GRANTED(State.GRANTED, State.FORGONE),
        FORGONE(State.FORGONE),
        WITHDRAWN(State.WITHDRAWN),
        ALL(State.values());

        private final List<State> states;

        Which(State... states) {
            this.states = List.of(states);
        }

        List<State> states() {
            return states;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "applications.which." + slug();
        }

        static Which of(String typed) {
            return Arrays.stream(values())
                    .filter(it -> it.slug().equals(typed))
                    .findFirst()
                    .orElse(OPEN);
        }
    }

    /** @param currencies of the products, by their slugs */
    record ListPage(
            Organisation house,
            Which which,
            Among among,
            List<Application> rows,
            @Nullable Application last,
            Map<State, Long> counts,
            Map<String, String> currencies,
            List<Content> annexes,
            boolean officer) {

        String path() {
            return "/organisations/" + house.slug() + "/applications";
        }

        String path(Which other) {
            return path(other, among);
        }

        /** Of the same state, all or those that the viewer looks after. */
        String whose(boolean mine) {
            return path(which, among.withMine(mine));
        }

        /** All of the same state that are as much the viewer's. */
        String all() {
            return path(which, Among.ALL.withMine(among.mine()));
        }

        private String path(Which other, Among some) {
            String mine = some.mine() ? "&mine=" + Among.MINE : "";
            return path() + "?which=" + other.slug() + (some.isNarrow() ? "&" + some.query() : mine);
        }

        @Nullable
        String next() {
            return last == null ? null : path(which) + "&at=" + last.stateSince() + "&after=" + last.id();
        }

        long count(Which one) {
            return one.states().stream()
                    .mapToLong(state -> counts.getOrDefault(state, 0L))
                    .sum();
        }

        String currency(Application it) {
            return currencies.getOrDefault(it.product(), "EUR");
        }
    }

    private final Organisations organisations;
    private final Applications applications;
    private final Shelf shelf;

    ListPages(Organisations organisations, Applications applications, Shelf shelf) {
        this.organisations = organisations;
        this.applications = applications;
        this.shelf = shelf;
    }

    /** What the page shows beside the applications. */
    @Component
    record Shelf(Pricing pricing, List<DeskAnnex> annexes) {

        Map<String, String> currencies(List<Application> rows) {
            return pricing.currencies(rows);
        }

        List<Content> annexes(Screen screen, Organisation house) {
            return annexes.stream()
                    .map(it -> it.show(screen, house))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    @GetMapping(DeskPages.PATH)
    ModelAndView list(Screen screen, @PathVariable String slug, @RequestParam Map<String, String> asked) {
        Organisation house = organisations.get(slug);
        boolean officer = ApplicationsAccess.mayWork(screen.viewer(), house.id());
        ApplicationsAccess.require(officer || ApplicationsAccess.mayDecide(screen.viewer(), house.id()));
        String which = asked.getOrDefault("which", "");
        Which chosen = which.isEmpty() && !officer ? Which.READY : Which.of(which);
        Among among = Among.of(asked);
        List<Application> rows = applications.list(house.id(), chosen.states(), among, place(asked));
        boolean more = rows.size() > Applications.PAGE;
        List<Application> shown = more ? rows.subList(0, Applications.PAGE) : rows;
        return screen.show(
                "applications/desk",
                new ListPage(
                        house,
                        chosen,
                        among,
                        shown,
                        more ? shown.getLast() : null,
                        applications.countStates(house.id(), among),
                        shelf.currencies(shown),
                        shelf.annexes(screen, house),
                        officer));
    }

    private static @Nullable Place place(Map<String, String> asked) {
        return asked.containsKey("at")
                ? new Place(
                        Typed.instant(asked.getOrDefault("at", "")).orElseThrow(NotFound::new),
                        Ids.parse(asked.getOrDefault("after", "")))
                : null;
    }
}
