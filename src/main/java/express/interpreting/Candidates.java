package express.interpreting;

import express.base.PersonId;
import express.interpreters.Barrier;
import express.interpreters.Interpreter;
import express.interpreters.Interpreters;
import express.people.Entrance;
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
    private final Entrance entrance;

    Candidates(
            Interpreters interpreters,
            Workloads workloads,
            Requests requests,
            Prices prices,
            People people,
            Entrance entrance) {
        this.interpreters = interpreters;
        this.workloads = workloads;
        this.requests = requests;
        this.prices = prices;
        this.people = people;
        this.entrance = entrance;
    }

    /** Not in a transaction of the viewer, who need not see what people are called. */
    List<Candidate> of(Request request) {
        List<Interpreter> speaking = interpreters.listSpeaking(request.house(), request.language());
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
                        minutes.getOrDefault(it.person(), 0),
                        earned.getOrDefault(it.person(), BigDecimal.ZERO)))
                .sorted(Candidate.BEST)
                .toList();
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entrance.look(() -> people.listAll(ids)).stream().collect(Collectors.toMap(Person::id, Person::name));
    }

    private Candidate candidate(Request request, Interpreter it, String name, int minutes, BigDecimal earned) {
        return new Candidate(
                it,
                name,
                barriers(request, it, earned),
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
