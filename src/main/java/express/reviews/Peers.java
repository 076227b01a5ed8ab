package express.reviews;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.directory.Affiliations;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who works where, as the work of reviews sees it. */
@Component
class Peers {

    private final Bench bench;
    private final People people;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Affiliations affiliations;

    Peers(Bench bench, People people, Memberships memberships, Organisations organisations, Affiliations affiliations) {
        this.bench = bench;
        this.people = people;
        this.memberships = memberships;
        this.organisations = organisations;
        this.affiliations = affiliations;
    }

    Map<PersonId, Person> people(Collection<PersonId> ids) {
        return bench.look(() -> people.listAll(List.copyOf(ids))).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    Map<OrganisationId, Organisation> organisations(Collection<OrganisationId> ids) {
        return bench.look(() -> organisations.listAll(Set.copyOf(ids))).stream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** Where they work today; nothing of whoever is not active. */
    Map<PersonId, List<Memberships.Place>> places(Collection<PersonId> ids) {
        return bench.look(() -> memberships.listPlaces(ids)).stream()
                .collect(Collectors.groupingBy(Memberships.Place::person));
    }

    Map<PersonId, List<Memberships.Place>> reviewers() {
        return bench.look(() -> memberships.listPlaces(Role.REVIEWER)).stream()
                .collect(Collectors.groupingBy(Memberships.Place::person));
    }

    Set<NetworkId> networks(Collection<OrganisationId> houses) {
        return bench.look(() -> houses.stream()
                .flatMap(house -> affiliations.listOf(house).stream())
                .map(Affiliations.In::id)
                .collect(Collectors.toSet()));
    }

    /** Those who hold any of these networks together. */
    List<PersonId> coordinators(Collection<NetworkId> networks) {
        return bench.look(() -> networks.stream()
                .flatMap(network -> memberships.listCoordinators(network).stream())
                .distinct()
                .toList());
    }

    /** Somebody as their closeness is measured; who coordinates a network belongs to it too. */
    Closeness.Side side(PersonId person, List<Memberships.Place> places) {
        Set<OrganisationId> houses =
                places.stream().map(Memberships.Place::organisation).collect(Collectors.toSet());
        Set<NetworkId> networks = new HashSet<>(networks(houses));
        networks.addAll(bench.look(() -> memberships.listNetworks(person)));
        return new Closeness.Side(
                houses,
                organisations(houses).values().stream().map(Organisation::name).toList(),
                networks);
    }

    Set<OrganisationId> houses(Collection<PersonId> people) {
        return places(people).values().stream()
                .flatMap(List::stream)
                .map(Memberships.Place::organisation)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The side of those who write: the owner, wherever those who submitted work, the partners and the networks. */
    Closeness.Side owner(Case whole) {
        Set<PersonId> authors = whole.submissions().stream()
                .flatMap(submission -> Stream.ofNullable(submission.by()))
                .collect(Collectors.toSet());
        Set<OrganisationId> houses = houses(authors);
        whole.submissions().forEach(submission -> houses.addAll(submission.houses()));
        houses.add(whole.round().organisation());
        Set<NetworkId> networks = new HashSet<>(networks(List.of(whole.round().organisation())));
        networks.addAll(whole.round().networks());
        return new Closeness.Side(houses, whole.latest().sheet().partners(), networks);
    }
}
