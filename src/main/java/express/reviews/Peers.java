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
import express.writing.Manuscripts;
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
    private final Manuscripts manuscripts;

    Peers(
            Bench bench,
            People people,
            Memberships memberships,
            Organisations organisations,
            Affiliations affiliations,
            Manuscripts manuscripts) {
        this.bench = bench;
        this.people = people;
        this.memberships = memberships;
        this.organisations = organisations;
        this.affiliations = affiliations;
        this.manuscripts = manuscripts;
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

    /** Those who submitted it and still work where it is written. */
    List<PersonId> authors(Case whole) {
        Set<PersonId> submitters = submitters(whole);
        Map<PersonId, List<Memberships.Place>> places = places(submitters);
        return submitters.stream()
                .filter(person -> places.getOrDefault(person, List.of()).stream()
                        .anyMatch(place -> !whole.round().former().contains(place.organisation())))
                .toList();
    }

    private static Set<PersonId> submitters(Case whole) {
        return whole.submissions().stream()
                .flatMap(submission -> Stream.ofNullable(submission.by()))
                .collect(Collectors.toSet());
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

    /**
     * The side of those who write: the owner and whoever owned it before, wherever those who submitted work, the partners
     * and the networks.
     */
    Closeness.Side owner(Case whole) {
        Round round = whole.round();
        Set<OrganisationId> owners = new HashSet<>(round.former());
        owners.add(round.organisation());
        Set<OrganisationId> houses = houses(submitters(whole));
        whole.submissions().forEach(submission -> houses.addAll(submission.houses()));
        houses.addAll(owners);
        Set<NetworkId> networks = new HashSet<>(networks(owners));
        networks.addAll(round.networks());
        return new Closeness.Side(houses, whole.latest().sheet().partners(), networks);
    }

    /** Whether somebody else owns it since it was read: whoever submits it may not see it any more. */
    boolean wasHandedOver(Manuscripts.Whole draft) {
        return bench.look(() -> manuscripts.findOwner(draft.id()))
                .filter(owner -> !owner.equals(draft.organisation()))
                .isPresent();
    }
}
