package express.journeys;

import express.base.NotFound;
import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.Caseload.Place;
import express.people.People;
import express.people.Person;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** @param names of advisers */
    record ListPage(
            Viewer viewer,
            Organisation house,
            Which which,
            List<Caseload.Row> rows,
            @Nullable String next,
            Map<PersonId, String> names,
            int waiting) {

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
            return row.lead() == null ? null : names.get(row.lead());
        }
    }

    private final Organisations organisations;
    private final Caseload caseload;
    private final FirstContacts contacts;
    private final People people;

    JourneyPages(Organisations organisations, Caseload caseload, FirstContacts contacts, People people) {
        this.organisations = organisations;
        this.caseload = caseload;
        this.contacts = contacts;
        this.people = people;
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
        List<Caseload.Row> rows = rows(chosen, house, viewer, Place.of(after));
        boolean more = rows.size() > Caseload.PAGE;
        List<Caseload.Row> shown = more ? rows.subList(0, Caseload.PAGE) : rows;
        return screen.show(
                "journeys/journeys",
                new ListPage(
                        viewer,
                        house,
                        chosen,
                        shown,
                        more ? Place.of(shown.getLast()) : null,
                        names(shown),
                        viewer.is(Role.ADVISER, house.id())
                                ? contacts.listWaiting(house.id()).size()
                                : 0));
    }

    private List<Caseload.Row> rows(Which which, Organisation house, Viewer viewer, @Nullable Place after) {
        return switch (which) {
            case MINE -> caseload.listMine(house.id(), viewer.id(), after);
            case ALL -> caseload.listAll(house.id(), false, after);
            case CLOSED -> caseload.listAll(house.id(), true, after);
            case SHARED -> caseload.listShared(house.id(), after);
        };
    }

    private Map<PersonId, String> names(List<Caseload.Row> rows) {
        return people
                .listAll(rows.stream()
                        .map(Caseload.Row::lead)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
