package express.rosters;

import express.assignment.Answer;
import express.assignment.Choosing;
import express.assignment.Choosing.Choice;
import express.assignment.Choosing.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A week as a problem: missions, whom they suit, what each member was paid for already this month. A mission that nobody
 * takes costs more than all that one more can; then every further stretch of somebody's hours costs more than the one before it, so
 * that hours come out as even as they can; then wishes.
 *
 * @param carried minutes that members had before
 * @param pinned missions whose member stays
 * @param before how it was proposed the last time: as few as possible change
 */
record WeekPlan(
        List<Shift> shifts,
        Map<String, Integer> carried,
        List<Fit> fits,
        Map<String, String> pinned,
        Map<String, String> before) {

    static final long OPEN = 20_000;
    static final long MOVED = 1_000;
    /** Of each stretch as many times as there are stretches up to it. */
    static final long STRETCH = 40;

    static final int MINUTES = 120;
    private static final String NOBODY = "nobody";

    WeekPlan {
        Set<String> known = shifts.stream().map(Shift::name).collect(Collectors.toSet());
        for (Fit fit : fits) {
            if (!known.contains(fit.shift()) || !carried.containsKey(fit.member())) {
                throw new IllegalArgumentException(fit + " is about nothing in this week");
            }
        }
    }

    /** The best so far when {@code stop} says so; of what is too large to be solved, a good one. */
    Roster solve(BooleanSupplier stop) {
        Roster quick = roster(new Juggling(this).takes(), 0);
        return switch (problem().solve(stop)) {
            case Answer.Found<Set<String>>(var chosen, var quality) -> {
                long bound = Math.max(0, quality.bound());
                Roster found = roster(takes(chosen), bound);
                yield found.cost() <= quick.cost() ? found : roster(quick.takes(), bound);
            }
            case Answer.Impossible<Set<String>> _, Answer.Unsettled<Set<String>> _ -> quick;
        };
    }

    private Choosing problem() {
        List<Choice> choices = new ArrayList<>();
        List<Sum> rules = new ArrayList<>();
        Map<String, List<Fit>> possible =
                possible().stream().collect(Collectors.groupingBy(Fit::shift, LinkedHashMap::new, Collectors.toList()));
        for (Shift shift : shifts) {
            Set<String> ways = new HashSet<>();
            for (Fit fit : possible.getOrDefault(shift.name(), List.of())) {
                choices.add(new Choice(way(fit), cost(fit)));
                ways.add(way(fit));
            }
            choices.add(new Choice(NOBODY + " " + shift.name(), open(shift)));
            ways.add(NOBODY + " " + shift.name());
            rules.add(Sum.ofThese("one for " + shift.name(), ways, 1, 1));
        }
        Map<String, List<Shift>> suited = suited();
        suited.forEach((member, own) -> {
            together(own)
                    .forEach(those -> rules.add(Sum.ofThese(
                            "one at a time for " + member + " at "
                                    + those.getLast().name(),
                            those.stream().map(it -> it.name() + " " + member).collect(Collectors.toSet()),
                            0,
                            1)));
            share(member, own, choices, rules);
        });
        return new Choosing(choices, rules);
    }

    private static String way(Fit fit) {
        return fit.shift() + " " + fit.member();
    }

    long cost(Fit fit) {
        String was = before.get(fit.shift());
        return fit.cost() + (was != null && !was.equals(fit.member()) ? MOVED : 0);
    }

    /** What is to be kept is left open last. */
    long open(Shift shift) {
        return pinned.containsKey(shift.name()) ? 2 * OPEN : OPEN;
    }

    static long stretches(int minutes) {
        long stretches = Math.ceilDiv(minutes, MINUTES);
        return STRETCH * stretches * (stretches + 1) / 2;
    }

    /** Who is pinned to something leaves it to nobody else. */
    List<Fit> possible() {
        return fits.stream()
                .filter(it -> pinned.getOrDefault(it.shift(), it.member()).equals(it.member()))
                .toList();
    }

    private Map<String, List<Shift>> suited() {
        Map<String, Shift> named = shifts.stream().collect(Collectors.toMap(Shift::name, it -> it));
        return possible().stream()
                .collect(Collectors.groupingBy(
                        Fit::member,
                        TreeMap::new,
                        Collectors.mapping(it -> named.get(it.shift()), Collectors.toList())));
    }

    /** All sets of what goes on at one moment: it is enough to look when something begins. */
    private static List<List<Shift>> together(List<Shift> own) {
        return own.stream()
                .map(last -> own.stream()
                        .filter(it ->
                                !it.from().isAfter(last.from()) && it.until().isAfter(last.from()))
                        .sorted(Comparator.comparing(it -> it == last))
                        .toList())
                .filter(it -> it.size() > 1)
                .toList();
    }

    /** Every stretch that somebody is paid for is chosen, and the later ones cost more. */
    private void share(String member, List<Shift> own, List<Choice> choices, List<Sum> rules) {
        int had = carried.getOrDefault(member, 0);
        int most = had + own.stream().mapToInt(Shift::minutes).sum();
        Map<String, Long> weights = new HashMap<>();
        own.forEach(it -> weights.put(it.name() + " " + member, (long) it.minutes()));
        for (int stretch = 1; stretch <= Math.ceilDiv(most, MINUTES); stretch++) {
            String name = "stretch " + stretch + " " + member;
            choices.add(new Choice(name, STRETCH * stretch));
            weights.put(name, (long) -MINUTES);
        }
        rules.add(new Sum("hours of " + member, weights, -most - MINUTES, -had));
    }

    private Map<String, String> takes(Set<String> chosen) {
        Map<String, String> takes = new TreeMap<>();
        possible().stream().filter(it -> chosen.contains(way(it))).forEach(it -> takes.put(it.shift(), it.member()));
        return takes;
    }

    /** What somebody would say who gives missions out as they come, each to whom it suits best. */
    Roster inOrderOfArrival() {
        Map<String, String> takes = new TreeMap<>();
        Map<String, List<Shift>> diaries = new HashMap<>();
        for (Shift shift : shifts) {
            possible().stream()
                    .filter(it -> it.shift().equals(shift.name()))
                    .filter(it -> diaries.getOrDefault(it.member(), List.of()).stream()
                            .noneMatch(shift::overlaps))
                    .min(Comparator.comparingInt(Fit::cost).thenComparing(Fit::member))
                    .ifPresent(it -> {
                        takes.put(shift.name(), it.member());
                        diaries.computeIfAbsent(it.member(), _ -> new ArrayList<>())
                                .add(shift);
                    });
        }
        return roster(takes, Long.MIN_VALUE);
    }

    Roster roster(Map<String, String> takes, long bound) {
        Map<String, Integer> minutes = new TreeMap<>(carried);
        shifts.stream()
                .filter(it -> takes.containsKey(it.name()))
                .forEach(it -> minutes.merge(takes.get(it.name()), it.minutes(), Integer::sum));
        long cost = cost(takes, minutes);
        return new Roster(Map.copyOf(takes), minutes, cost, Math.min(cost, bound));
    }

    private long cost(Map<String, String> takes, Map<String, Integer> minutes) {
        long cost = 0;
        for (Shift shift : shifts) {
            if (!takes.containsKey(shift.name())) {
                cost += open(shift);
            }
        }
        for (Fit fit : possible()) {
            if (fit.member().equals(takes.get(fit.shift()))) {
                cost += cost(fit);
            }
        }
        for (String member : suited().keySet()) {
            cost += stretches(minutes.getOrDefault(member, 0));
        }
        return cost;
    }

    /** Missions that go to somebody else than before. */
    List<String> moved(Roster roster) {
        return before.entrySet().stream()
                .filter(it -> !it.getValue().equals(roster.takes().get(it.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
