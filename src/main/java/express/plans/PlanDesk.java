package express.plans;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.directory.Insiders;
import express.directory.Network;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.People;
import express.people.Person;
import express.ui.Screen;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the people of a network in to its plan. For all others it does not exist. */
@Component
@Transactional(readOnly = true)
class PlanDesk {

    private final Insiders insiders;
    private final Organisations organisations;
    private final People people;
    private final Books books;
    private final InstantSource time;

    PlanDesk(Insiders insiders, Organisations organisations, People people, Books books, InstantSource time) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.people = people;
        this.books = books;
        this.time = time;
    }

    Room enter(Screen screen, String slug) {
        return room(screen, insiders.enter(screen.viewer(), slug));
    }

    /** As one who coordinates the network. */
    Room lead(Screen screen, String slug) {
        return room(screen, insiders.lead(screen.viewer(), slug));
    }

    boolean isInside(Screen screen, NetworkId network) {
        return insiders.include(screen.viewer(), network);
    }

    private Room room(Screen screen, Network network) {
        Books.Written written = books.read(network.id());
        List<Organisation> inside = organisations.listIn(List.of(network.id()));
        Map<OrganisationId, Organisation> houses = organisations
                .listAll(Stream.concat(
                                inside.stream().map(Organisation::id),
                                written.actions().stream()
                                        .flatMap(action -> Stream.concat(
                                                Stream.ofNullable(action.lead()), action.facts().partners().stream())))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(
                        Organisation::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        return new Room(
                network,
                written.plan().orElseGet(() -> Plan.fresh(network.id(), today(), screen.language())),
                written.objectives(),
                written.actions(),
                houses,
                inside.stream().map(Organisation::id).collect(Collectors.toUnmodifiableSet()),
                names(written.hands()),
                written.published(),
                today(),
                screen.viewer());
    }

    LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    private Map<UUID, String> names(Map<UUID, PersonId> hands) {
        Map<PersonId, String> known =
                listNames(hands.values().stream().distinct().toList());
        Map<UUID, String> names = new HashMap<>();
        hands.forEach((action, person) -> {
            if (known.containsKey(person)) {
                names.put(action, known.get(person));
            }
        });
        return names;
    }

    /** Of those whom the viewer may see. */
    Map<PersonId, String> listNames(List<PersonId> ids) {
        return people.listAll(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
