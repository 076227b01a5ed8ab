package express.journeys;

import express.base.NotFound;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Caseload.Place;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The files of an organisation, as each of its people may know of them. */
@Controller
class JourneyPages {

    static final String PATH = "/organisations/{slug}/journeys";

    /** Which of them. */
    enum Which {
        MINE,
        ALL,
        CLOSED,
        SHARED;

        String key() {
            return "journeys.which." + name().toLowerCase(Locale.ROOT);
        }

        static Which of(String typed, Viewer viewer, Organisation house) {
            return Arrays.stream(values())
                    .filter(it -> it.name().equalsIgnoreCase(typed))
                    .filter(it -> mayList(it, viewer, house))
                    .findFirst()
                    .orElse(
                            JourneysAccess.mayOpen(viewer, house.id())
                                    ? MINE
                                    : JourneysAccess.maySupervise(viewer, house.id()) ? ALL : SHARED);
        }

        static boolean mayList(Which which, Viewer viewer, Organisation house) {
            return switch (which) {
                case MINE -> JourneysAccess.mayOpen(viewer, house.id());
                case ALL, CLOSED -> JourneysAccess.mayList(viewer, house.id());
                case SHARED -> true;
            };
        }
    }

    record ListPage(Viewer viewer, Organisation house, Which which, Listing.Lines lines) {

        List<Caseload.Row> rows() {
            return lines.rows();
        }

        @Nullable
        String next() {
            return lines.next();
        }

        int waiting() {
            return lines.waiting();
        }

        String path() {
            return JourneyPages.path(house.slug());
        }

        boolean opens() {
            return JourneysAccess.mayOpen(viewer, house.id());
        }

        List<Which> choices() {
            return Arrays.stream(Which.values())
                    .filter(it -> Which.mayList(it, viewer, house))
                    .toList();
        }

        @Nullable
        String lead(Caseload.Row row) {
            return row.lead() == null ? null : lines.names().get(row.lead());
        }
    }

    private final Organisations organisations;
    private final Listing listing;

    JourneyPages(Organisations organisations, Listing listing) {
        this.organisations = organisations;
        this.listing = listing;
    }

    static String path(String slug) {
        return "/organisations/" + slug + "/journeys";
    }

    @GetMapping(PATH)
    ModelAndView list(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String which,
            @RequestParam(defaultValue = "") String after) {
        Viewer viewer = screen.viewer();
        Organisation house = organisations.get(slug);
        if (!viewer.belongsTo(house.id())) {
            throw new NotFound();
        }
        Which chosen = Which.of(which, viewer, house);
        return screen.show(
                "journeys/journeys",
                new ListPage(viewer, house, chosen, listing.read(chosen, house, viewer, Place.of(after))));
    }
}
