package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Role;
import express.interpreters.Barrier;
import express.interpreters.Interpreter;
import express.interpreters.Interpreters;
import express.people.Memberships;
import express.people.People;
import express.people.Person;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who could be asked for a mission, the most suitable first. */
@Component
class Candidates {

    private final Interpreters interpreters;
    private final Workloads workloads;
    private final Requests requests;
    private final Prices prices;
    private final People people;
    private final AftercarePages.Staff staff;

    Candidates(
            Interpreters interpreters,
            Workloads workloads,
            Requests requests,
            Prices prices,
            People people,
            AftercarePages.Staff staff) {
        this.interpreters = interpreters;
        this.workloads = workloads;
        this.requests = requests;
        this.prices = prices;
        this.people = people;
        this.staff = staff;
    }

    /** Not in a transaction of the viewer, who need not see what people are called. */
    List<Candidate> of(Request request) {
        List<Interpreter> noted = interpreters.listSpeaking(request.house(), request.language());
        Map<PersonId, List<Memberships.Place>> places =
                staff.places(noted.stream().map(Interpreter::person).toList());
        List<Interpreter> speaking = noted.stream()
                .filter(it -> isActive(request.house(), places.getOrDefault(it.person(), List.of())))
                .toList();
        Map<PersonId, Integer> minutes = workloads.minutes(request.house(), request.day());
        Map<PersonId, BigDecimal> earned = workloads.earned(request.house(), request.day());
        Map<PersonId, String> names =
                names(speaking.stream().map(Interpreter::person).toList());
        return speaking.stream()
                .filter(it -> names.containsKey(it.person()))
                .map(it -> candidate(
                        request,
                        it,
                        names.get(it.person()),
                        isOfClient(request, places.getOrDefault(it.person(), List.of())),
                        minutes.getOrDefault(it.person(), 0),
                        earned.getOrDefault(it.person(), BigDecimal.ZERO)))
                .sorted(Candidate.BEST)
                .toList();
    }

    /** What is noted of somebody stays when they leave the house, or interpret no more. */
    private static boolean isActive(OrganisationId house, List<Memberships.Place> places) {
        return places.stream()
                .anyMatch(it -> it.organisation().equals(house) && it.roles().contains(Role.INTERPRETER));
    }

    /** Whoever works for an organisation would be on both sides of its sheet. */
    private static boolean isOfClient(Request request, List<Memberships.Place> places) {
        return places.stream().anyMatch(it -> it.organisation().equals(request.client()));
    }

    /** Somebody whom a client had before, as it may see them. */
    record Wish(OrganisationId house, PersonId person, String name) {}

    /** Whom a client may wish for again: who still interprets for the house that sent them. Not in a transaction of others. */
    List<Wish> listWishes(OrganisationId client) {
        List<Requests.Known> known = requests.listKnown(client);
        List<PersonId> people =
                known.stream().map(Requests.Known::person).distinct().toList();
        Map<PersonId, String> names = names(people);
        Map<PersonId, List<Memberships.Place>> places = staff.places(people);
        return known.stream()
                .filter(it -> names.containsKey(it.person())
                        && isActive(it.house(), places.getOrDefault(it.person(), List.of())))
                .map(it -> new Wish(it.house(), it.person(), names.get(it.person())))
                .toList();
    }

    /** Whether somebody still interprets for the house and not for their own organisation. Not in a transaction of others. */
    boolean stands(Request request, PersonId person) {
        List<Memberships.Place> places = staff.places(List.of(person)).getOrDefault(person, List.of());
        return isActive(request.house(), places) && !isOfClient(request, places);
    }

    /** Whether it still fits what is noted of somebody: languages, days, conflicts and wishes change after they were asked. */
    boolean fits(Request request, PersonId person) {
        return interpreters
                .find(request.house(), person)
                .filter(it ->
                        it.barriers(request.wanted(), ZoneId.systemDefault()).isEmpty())
                .isPresent();
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : staff.entrance().look(() -> people.listAll(ids)).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    private Candidate candidate(
            Request request, Interpreter it, String name, boolean ofClient, int minutes, BigDecimal earned) {
        Set<Barrier> barriers = barriers(request, it, earned);
        if (ofClient) {
            barriers.add(Barrier.CONFLICT);
        }
        return new Candidate(
                it,
                name,
                barriers,
                it.person().equals(request.wished()),
                it.speaksDialect(request.wanted()),
                it.isNear(request.place()),
                it.isCertified(request.day()),
                minutes);
    }

    /** Also those that only the diary and the accounts know. */
    Set<Barrier> barriers(Request request, Interpreter it, BigDecimal earned) {
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        barriers.addAll(it.barriers(request.wanted(), ZoneId.systemDefault()));
        if (isBusy(request, it.person())) {
            barriers.add(Barrier.BUSY);
        }
        prices.freeze(request, it)
                .map(frozen -> frozen.pay().tariff().of(request.planned()).total())
                .filter(more -> it.isOver(earned, more))
                .ifPresent(more -> barriers.add(Barrier.CEILING));
        return barriers;
    }

    boolean isBusy(Request request, PersonId person) {
        return requests.listCovered(person, request.busyFrom(), request.busyUntil()).stream()
                .anyMatch(other -> !other.id().equals(request.id())
                        && other.busyFrom().isBefore(request.busyUntil())
                        && request.busyFrom().isBefore(other.busyUntil()));
    }
}
