package express.accompaniment;

import express.accompaniment.Caseload.Order;
import express.accompaniment.Caseload.Place;
import express.accompaniment.Caseload.Row;
import express.accompaniment.Caseload.Sums;
import express.accompaniment.Caseload.Which;
import express.base.NotFound;
import express.base.OrganisationId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Called;
import express.journeys.FirstContacts;
import express.journeys.JourneyId;
import express.journeys.Names;
import express.ui.MenuEntry;
import express.ui.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What an adviser opens in the morning: what is to be done first, who waits on whom, who has gone silent. */
@Controller
class CaseloadPages {

    private static final String PATH = "/organisations/{slug}/caseload";
    private static final String OWN = "/my/caseload";

    /**
     * @param names of those whose cases they are
     * @param waiting cases that others would like to give them
     * @param calls people who wait for a call
     * @param silence days after which somebody counts as silent
     */
    record CaseloadPage(
            Organisation house,
            Which which,
            Order order,
            List<Row> rows,
            @Nullable String next,
            Sums sums,
            Map<JourneyId, Called> names,
            int waiting,
            int calls,
            int silence,
            LocalDate today,
            Instant now) {

        String base() {
            return "/organisations/" + house.slug();
        }

        String path(Which other, Order by) {
            return base() + "/caseload?which=" + other.slug() + "&order=" + by.slug();
        }

        @Nullable
        Called called(Row row) {
            return names.get(new JourneyId(row.journey()));
        }

        boolean late(Row row) {
            return row.due() != null && row.due().isBefore(today);
        }

        boolean quiet(Row row) {
            return row.touchedAt().isBefore(now.minus(Duration.ofDays(silence)));
        }
    }

    /** Where the list comes from. */
    @Component
    record Shelf(Caseload caseload, Names names, Handovers handovers, FirstContacts contacts, InstantSource time) {}

    private final Organisations organisations;
    private final Shelf shelf;

    CaseloadPages(Organisations organisations, Shelf shelf) {
        this.organisations = organisations;
        this.shelf = shelf;
    }

    @Bean
    static MenuEntry caseload() {
        return MenuEntry.work(20, OWN, "accompaniment.caseload", viewer -> viewer.isAnywhere(Role.ADVISER));
    }

    /** The first organisation in which somebody has cases. */
    @GetMapping(OWN)
    ModelAndView own(Screen screen) {
        List<OrganisationId> houses = screen.viewer().person().seats().stream()
                .filter(seat -> seat.role() == Role.ADVISER)
                .map(Viewer.Seat::organisation)
                .toList();
        return organisations.listAll(houses).stream()
                .findFirst()
                .map(house -> screen.go("/organisations/" + house.slug() + "/caseload"))
                .orElseThrow(NotFound::new);
    }

    @GetMapping(PATH)
    ModelAndView show(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String after) {
        Organisation house = organisations.get(slug);
        Viewer viewer = screen.viewer();
        if (!AccompanimentAccess.mayHaveCases(viewer, house.id())) {
            throw new NotFound();
        }
        Which chosen =
                Typing.choice(Which.class, which.toUpperCase(Locale.ROOT)).orElse(Which.ALL);
        Order by = Typing.choice(Order.class, order.toUpperCase(Locale.ROOT)).orElse(Order.NEXT);
        Caseload caseload = shelf.caseload();
        List<Row> found = caseload.list(house.id(), viewer.id(), chosen, by, Place.of(after));
        boolean more = found.size() > Caseload.PAGE;
        List<Row> rows = more ? found.subList(0, Caseload.PAGE) : found;
        int waiting = (int) shelf.handovers().listWaiting(house.id(), viewer.id(), false).stream()
                .filter(it -> it.to().equals(viewer.id()))
                .count();
        return screen.show(
                "accompaniment/caseload",
                new CaseloadPage(
                        house,
                        chosen,
                        by,
                        rows,
                        more ? Place.of(rows.getLast()) : null,
                        caseload.sums(house.id(), viewer.id()),
                        shelf.names()
                                .list(rows.stream()
                                        .map(it -> new JourneyId(it.journey()))
                                        .toList()),
                        waiting,
                        shelf.contacts().listWaiting(house.id()).size(),
                        caseload.silence(house.id()),
                        caseload.today(),
                        shelf.time().instant()));
    }
}
