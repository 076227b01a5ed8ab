package express.rosters;

import express.base.PersonId;
import express.interpreting.OpenWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Makes a problem of a week, and a proposal of what was found. */
final class Sharer {

    /** As long as whoever waits for a page bears; the best so far is taken then, and says how far it may be from the best. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OpenWeek.Sight sight;

    Sharer(OpenWeek.Sight sight) {
        this.sight = sight;
    }

    WeekPlan plan(Map<String, String> pinned, Map<String, String> before) {
        List<Shift> shifts = sight.items().stream()
                .map(it -> new Shift(it.request().toString(), it.busyFrom(), it.busyUntil(), it.minutes()))
                .toList();
        Map<String, Integer> carried = new TreeMap<>();
        sight.carried().forEach((person, minutes) -> carried.put(person.toString(), minutes));
        List<Fit> fits = new ArrayList<>();
        sight.items()
                .forEach(item -> item.suits()
                        .forEach((person, cost) ->
                                fits.add(new Fit(item.request().toString(), person.toString(), cost))));
        return new WeekPlan(shifts, carried, fits, pinned, before);
    }

    /** What is not to be given out any more, or suits somebody no longer, is forgotten. */
    Map<String, String> living(List<Proposal.Place> places) {
        Map<String, String> living = new TreeMap<>();
        for (Proposal.Place place : places) {
            boolean suits = sight.items().stream()
                    .anyMatch(it ->
                            it.request().equals(place.request()) && it.suits().containsKey(place.person()));
            if (suits) {
                living.put(place.request().toString(), place.person().toString());
            }
        }
        return living;
    }

    Proposal share(Map<String, String> before, Set<UUID> keep, Instant now) {
        Map<String, String> pinned = new TreeMap<>(before);
        pinned.keySet().removeIf(request -> !keep.contains(UUID.fromString(request)));
        WeekPlan plan = plan(pinned, before);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Roster roster = plan.solve(() -> System.nanoTime() > end);
        return new Proposal(
                now, roster.cost(), roster.bound(), plan.inOrderOfArrival().gini(), places(roster, pinned.keySet()));
    }

    private static List<Proposal.Place> places(Roster roster, Set<String> pinned) {
        return roster.takes().entrySet().stream()
                .map(it -> new Proposal.Place(
                        UUID.fromString(it.getKey()), PersonId.of(it.getValue()), pinned.contains(it.getKey())))
                .toList();
    }
}
