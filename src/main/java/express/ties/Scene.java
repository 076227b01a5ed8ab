package express.ties;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.services.Service;
import express.ties.Web.Link;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A network as it is, was, or would be: its houses, the ties that at least one end names, and what the houses do for
 * people.
 *
 * @param houses in the order of their ids, so that a picture stays as it is when names change
 */
record Scene(List<Organisation> houses, List<Tie> ties, List<Service> services, LocalDate today) {

    static Scene of(Collection<Organisation> houses, Collection<Tie> ties, List<Service> services, LocalDate today) {
        List<Organisation> inOrder = houses.stream()
                .sorted(Comparator.comparing(house -> house.id().value()))
                .toList();
        Set<OrganisationId> there = new HashSet<>();
        inOrder.forEach(house -> there.add(house.id()));
        return new Scene(
                inOrder,
                ties.stream()
                        .filter(Tie::isNamed)
                        .filter(tie -> there.contains(tie.one()) && there.contains(tie.other()))
                        .toList(),
                services.stream()
                        .filter(service -> there.contains(service.organisation()))
                        .toList(),
                today);
    }

    Optional<Organisation> find(String slug) {
        return houses.stream().filter(house -> house.slug().equals(slug)).findFirst();
    }

    /** As it would be if they left. */
    Scene without(Collection<Organisation> gone) {
        return of(houses.stream().filter(house -> !gone.contains(house)).toList(), ties, services, today);
    }

    /** As it would be if this one came. */
    Scene with(Imagined guest) {
        List<Organisation> more = new ArrayList<>(houses);
        more.add(guest.house());
        List<Tie> tied = new ArrayList<>(ties);
        tied.addAll(guest.ties());
        List<Service> offered = new ArrayList<>(services);
        guest.service(today).ifPresent(offered::add);
        return of(more, tied, offered, today);
    }

    Map<OrganisationId, Integer> numbers() {
        Map<OrganisationId, Integer> numbers = new HashMap<>();
        IntStream.range(0, houses.size())
                .forEach(number -> numbers.put(houses.get(number).id(), number));
        return numbers;
    }

    Web web() {
        Map<OrganisationId, Integer> numbers = numbers();
        return Web.of(
                houses.size(),
                ties.stream()
                        .map(tie -> new Link(numbers.get(tie.one()), numbers.get(tie.other())))
                        .toList());
    }

    Map<OrganisationId, Set<OrganisationId>> tied() {
        Map<OrganisationId, Set<OrganisationId>> tied = new HashMap<>();
        ties.forEach(tie -> {
            tied.computeIfAbsent(tie.one(), none -> new HashSet<>()).add(tie.other());
            tied.computeIfAbsent(tie.other(), none -> new HashSet<>()).add(tie.one());
        });
        return tied;
    }
}
