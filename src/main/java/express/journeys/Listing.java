package express.journeys;

import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.directory.Organisation;
import express.journeys.Caseload.Place;
import express.journeys.JourneyPages.Which;
import express.people.People;
import express.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A page of the list of files, looked up at once: apart, each look would have to tell the database again who looks. */
@Component
@Transactional(readOnly = true)
class Listing {

    /**
     * What stands on it.
     *
     * @param next where the next page begins
     * @param names of advisers
     * @param waiting how many would like to be called
     */
    record Lines(List<Caseload.Row> rows, @Nullable String next, Map<PersonId, String> names, int waiting) {}

    private final Caseload caseload;
    private final FirstContacts contacts;
    private final People people;

    Listing(Caseload caseload, FirstContacts contacts, People people) {
        this.caseload = caseload;
        this.contacts = contacts;
        this.people = people;
    }

    Lines read(Which which, Organisation house, Viewer viewer, @Nullable Place after) {
        List<Caseload.Row> rows = rows(which, house, viewer, after);
        boolean more = rows.size() > Caseload.PAGE;
        List<Caseload.Row> shown = more ? rows.subList(0, Caseload.PAGE) : rows;
        return new Lines(
                shown,
                more ? Place.of(shown.getLast()) : null,
                names(shown),
                viewer.is(Role.ADVISER, house.id()) ? contacts.countWaiting(house.id()) : 0);
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
