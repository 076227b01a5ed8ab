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
import express.tariffs.Tariff;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could be asked for a mission, the most suitable first. */
@Component
class Candidates {

    private final Interpreters interpreters;
    private final Diaries diaries;
    private final Prices prices;
    private final People people;
    private final AftercarePages.Staff staff;

    Candidates(Interpreters interpreters, Diaries diaries, Prices prices, People people, AftercarePages.Staff staff) {
        this.interpreters = interpreters;
        this.diaries = diaries;
        this.prices = prices;
        this.people = people;
        this.staff = staff;
    }

    /** What people have to do already, what they got for it, how they rest, and how far it is from one to the other. */
    @Component
    record Diaries(
            Requests requests, Commitments commitments, Workloads workloads, Rests rests, Ways ways, Trips trips) {}

    /**
     * A mission as it would take somebody up.
     *
     * @param trips of those for whom it matters what they get
     */
    private record Prospect(
            Request request, Engagement when, Rest rest, Ways.Atlas atlas, Map<Trips.To, Trips.Trip> trips) {

        Trips.Trip trip(PersonId person) {
            return trips.getOrDefault(Trips.To.of(request, person), Trips.Trip.UNKNOWN);
        }
    }

    /** Not in a transaction of the viewer, who need not see what people are called. */
    List<Candidate> of(Request request) {
        return of(request, diaries.ways().atlas());
    }

    /** @param atlas for many requests the same */
    List<Candidate> of(Request request, Ways.Atlas atlas) {
        List<Interpreter> noted = interpreters.listSpeaking(request.house(), request.language());
        Map<PersonId, List<Memberships.Place>> places =
                staff.places(noted.stream().map(Interpreter::person).toList());
        List<Interpreter> speaking = noted.stream()
                .filter(it -> isActive(request.house(), places.getOrDefault(it.person(), List.of())))
                .toList();
        Map<PersonId, Integer> minutes = diaries.workloads().minutes(request.house(), request.day());
        Map<PersonId, BigDecimal> had = had(request, speaking);
        Map<PersonId, String> names =
                names(speaking.stream().map(Interpreter::person).toList());
        Prospect prospect = prospect(request, atlas, speaking);
        return speaking.stream()
                .filter(it -> names.containsKey(it.person()))
                .map(it -> candidate(
                        prospect,
                        it,
                        names.get(it.person()),
                        isOfClient(request, places.getOrDefault(it.person(), List.of())),
                        minutes.getOrDefault(it.person(), 0),
                        had.getOrDefault(it.person(), BigDecimal.ZERO)))
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
        List<Requests.Known> known = diaries.requests().listKnown(client);
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

    private Prospect prospect(Request request, Ways.Atlas atlas, Collection<Interpreter> people) {
        List<Trips.To> there = people.stream()
                .filter(it -> it.isLimited() && request.mode().travels())
                .map(it -> Trips.To.of(request, it.person()))
                .toList();
        return new Prospect(
                request,
                atlas.engagement(request),
                diaries.rests().get(request.house()),
                atlas,
                diaries.trips().list(there));
    }

    /** What those who may not get more than so much in a year got in that year, and will get for what they have accepted. */
    private Map<PersonId, BigDecimal> had(Request request, Collection<Interpreter> people) {
        List<PersonId> limited = people.stream()
                .filter(Interpreter::isLimited)
                .map(Interpreter::person)
                .toList();
        if (limited.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, BigDecimal> had =
                new HashMap<>(diaries.workloads().earned(request.house(), request.day(), limited));
        Map<UUID, Tariff> wages = new HashMap<>();
        List<Request> promised = diaries.commitments().listPromised(request.house(), request.day(), limited);
        Map<Trips.To, Trips.Trip> trips = trips(promised);
        for (Request mission : promised) {
            PersonId person = mission.interpreter();
            UUID pay = mission.pay();
            if (person != null && pay != null && !mission.id().equals(request.id())) {
                Tariff by = wages.computeIfAbsent(pay, it -> prices.get(request.house(), it));
                Trips.Trip trip = trips.getOrDefault(Trips.To.of(mission, person), Trips.Trip.UNKNOWN);
                had.merge(person, mission.wouldComeTo(by, trip).total(), BigDecimal::add);
            }
        }
        return had;
    }

    private Map<Trips.To, Trips.Trip> trips(List<Request> promised) {
        return diaries.trips()
                .list(promised.stream()
                        .filter(it -> it.mode().travels())
                        .flatMap(it -> Stream.ofNullable(it.interpreter()).map(person -> Trips.To.of(it, person)))
                        .toList());
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : staff.entrance().look(() -> people.listAll(ids)).stream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    private Candidate candidate(
            Prospect prospect, Interpreter it, String name, boolean ofClient, int minutes, BigDecimal had) {
        Request request = prospect.request();
        BigDecimal pay = pay(prospect, it);
        Set<Barrier> barriers = barriers(prospect, it, had, pay);
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
                minutes,
                pay,
                had);
    }

    /**
     * As it is planned, with the way as it was the last time; nothing, where there is no price, which is a barrier of its own when
     * somebody is asked.
     */
    private BigDecimal pay(Prospect prospect, Interpreter it) {
        Request request = prospect.request();
        return prices.freeze(request, it)
                .map(frozen -> request.wouldComeTo(frozen.pay().tariff(), prospect.trip(it.person()))
                        .total())
                .orElse(BigDecimal.ZERO);
    }

    /**
     * What somebody got and will get in the year from all houses together, for that is what a ceiling is about. Only whoever says
     * yes learns that it is reached: what another house pays is no affair of those who send out.
     */
    private BigDecimal hadAnywhere(Request request, PersonId person) {
        BigDecimal had = diaries.workloads().earned(person, request.day());
        List<Request> held = diaries.commitments().listHeld(person);
        Map<Trips.To, Trips.Trip> trips = trips(held);
        for (Request mission : held) {
            UUID pay = mission.pay();
            boolean sameYear = mission.day().getYear() == request.day().getYear();
            if (pay != null && sameYear && !mission.id().equals(request.id())) {
                Trips.Trip trip = trips.getOrDefault(Trips.To.of(mission, person), Trips.Trip.UNKNOWN);
                had = had.add(mission.wouldComeTo(prices.get(mission.house(), pay), trip)
                        .total());
            }
        }
        return had;
    }

    /** What stands in the way of one of them now; looked at in the background, since it may lie in other houses. */
    Set<Barrier> barriers(Request request, Interpreter it) {
        BigDecimal had = it.isLimited() ? hadAnywhere(request, it.person()) : BigDecimal.ZERO;
        Prospect prospect = prospect(request, diaries.ways().atlas(), List.of(it));
        return barriers(prospect, it, had, pay(prospect, it));
    }

    /** Also those that only the diary and the accounts know. */
    private Set<Barrier> barriers(Prospect prospect, Interpreter it, BigDecimal had, BigDecimal pay) {
        Request request = prospect.request();
        Set<Barrier> barriers = EnumSet.noneOf(Barrier.class);
        barriers.addAll(it.barriers(request.wanted(), ZoneId.systemDefault()));
        if (it.isOver(had, pay)) {
            barriers.add(Barrier.CEILING);
        }
        if (request.mode().isWritten()) {
            return barriers;
        }
        List<Request> around =
                diaries.commitments().listAround(it.person(), request.beginsAt(), request.endsAt()).stream()
                        .filter(other -> !other.id().equals(request.id()))
                        .toList();
        boolean busy = around.stream()
                .filter(other -> other.state() == State.COVERED)
                .map(prospect.atlas()::engagement)
                .anyMatch(prospect.when()::clashes);
        if (busy) {
            barriers.add(Barrier.BUSY);
        }
        List<Engagement> diary = prospect.atlas().engagements(around);
        if (!prospect.rest().allows(prospect.when(), diary, ZoneId.systemDefault())) {
            barriers.add(Barrier.REST);
        }
        return barriers;
    }
}
