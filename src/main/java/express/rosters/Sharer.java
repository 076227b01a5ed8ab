package express.rosters;

import express.base.PersonId;
import express.interpreting.Engagement;
import express.interpreting.OpenWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a problem of a week, and a proposal of what was found. */
final class Sharer {

    /** As long as whoever waits for a page bears; the best so far is taken then, and says how far it may be from the best. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OpenWeek.Sight sight;
    private final LocalDate monday;

    Sharer(OpenWeek.Sight sight, LocalDate monday) {
        this.sight = sight;
        this.monday = monday;
    }

    /** Who said no to something is not proposed for it again, unless they are pinned to it. */
    WeekPlan plan(Map<String, String> pinned, Map<String, String> before) {
        List<Shift> shifts = sight.items().stream()
                .map(it -> new Shift(it.request().toString(), it.when(), it.minutes(), period(it)))
                .toList();
        List<Fit> fits = new ArrayList<>();
        sight.items()
                .forEach(item -> item.suits().forEach((person, suit) -> {
                    boolean kept =
                            person.toString().equals(pinned.get(item.request().toString()));
                    if (!suit.declined() || kept) {
                        fits.add(new Fit(item.request().toString(), person.toString(), suit.cost(), suit.cents()));
                    }
                }));
        return new WeekPlan(shifts, carried(), fits, pinned, before, limits());
    }

    private Shift.Period period(OpenWeek.Item item) {
        return new Shift.Period(month(item.day().withDayOfMonth(1)), year(Year.from(item.day())));
    }

    /** Behind the names of members in the second of two months. */
    String month(LocalDate first) {
        return first.withDayOfMonth(1).equals(monday.withDayOfMonth(1)) ? "" : Shift.Period.LATER;
    }

    private String year(Year year) {
        return year.equals(Year.from(monday)) ? "" : Shift.Period.LATER;
    }

    /** Of all whom something suits, in each month in which the week lies. */
    private Map<String, Integer> carried() {
        Map<String, Integer> carried = new TreeMap<>();
        sight.had()
                .minutes()
                .forEach((month, minutes) -> sight.names()
                        .keySet()
                        .forEach(it -> carried.put(it + month(month), minutes.getOrDefault(it, 0))));
        return carried;
    }

    private Limits limits() {
        Map<String, Long> left = new TreeMap<>();
        sight.had().left().forEach((year, sums) -> sums.forEach((it, sum) -> left.put(it + year(year), sum)));
        Map<String, List<Engagement>> taken = new TreeMap<>();
        sight.had().taken().forEach((it, engagements) -> taken.put(it.toString(), engagements));
        return new Limits(sight.rest(), left, taken);
    }

    /** What is not to be given out any more, suits somebody no longer, or was declined, is forgotten; what is pinned, is kept. */
    Map<String, String> living(List<Proposal.Place> places) {
        Map<UUID, OpenWeek.Item> items =
                sight.items().stream().collect(Collectors.toMap(OpenWeek.Item::request, it -> it));
        Map<String, String> living = new TreeMap<>();
        for (Proposal.Place place : places) {
            OpenWeek.Item item = items.get(place.request());
            OpenWeek.Suit suit = item == null ? null : item.suits().get(place.person());
            if (suit != null && (!suit.declined() || place.pinned())) {
                living.put(place.request().toString(), place.person().toString());
            }
        }
        return living;
    }

    /** A mission that somebody who sends out gives to somebody. */
    record Given(UUID request, PersonId person) {}

    /** The key of the rule that it would break beside all that is pinned; nothing, if it can be theirs. */
    Optional<String> bar(Given given, Map<String, String> pinned) {
        Optional<OpenWeek.Suit> suit = sight.items().stream()
                .filter(it -> it.request().equals(given.request()))
                .flatMap(it -> Stream.ofNullable(it.suits().get(given.person())))
                .findFirst();
        if (suit.isEmpty()) {
            return Optional.of("rosters.broken.unfit");
        }
        if (suit.get().declined()) {
            return Optional.of("rosters.broken.declined");
        }
        Map<String, String> all = new TreeMap<>(pinned);
        all.put(given.request().toString(), given.person().toString());
        return plan(all, Map.of())
                .broken(given.request().toString(), given.person().toString())
                .map(Limits.Broken::key);
    }

    Proposal share(Map<String, String> before, Set<UUID> keep, Instant now) {
        Map<String, String> pinned = pinned(before, keep);
        WeekPlan plan = plan(pinned, before);
        long end = System.nanoTime() + PATIENCE.toNanos();
        Roster roster = plan.solve(() -> System.nanoTime() > end);
        return new Proposal(
                now, roster.cost(), roster.bound(), plan.inOrderOfArrival().gini(), places(roster, pinned.keySet()));
    }

    static Map<String, String> pinned(Map<String, String> before, Set<UUID> keep) {
        Map<String, String> pinned = new TreeMap<>(before);
        pinned.keySet().removeIf(request -> !keep.contains(UUID.fromString(request)));
        return pinned;
    }

    private static List<Proposal.Place> places(Roster roster, Set<String> pinned) {
        return roster.takes().entrySet().stream()
                .map(it -> new Proposal.Place(
                        UUID.fromString(it.getKey()), PersonId.of(it.getValue()), pinned.contains(it.getKey())))
                .toList();
    }
}
