package express.rosters;

import express.assignment.Answer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A week as a problem: missions, whom they suit, what each member was paid for already this month. A mission that nobody
 * takes costs more than all that one more can; then every further stretch of somebody's hours costs more than the one before it, so
 * that hours come out as even as they can; then wishes.
 *
 * @param carried minutes that members had before, by account: each month has its own
 * @param pinned missions whose member stays
 * @param before how it was proposed the last time: as few as possible change
 * @param limits how people rest, and what volunteers may get
 */
record WeekPlan(
        List<Shift> shifts,
        Map<String, Integer> carried,
        List<Fit> fits,
        Map<String, String> pinned,
        Map<String, String> before,
        Limits limits) {

    static final long OPEN = 20_000;
    static final long MOVED = 1_000;
    /** Of each stretch as many times as there are stretches up to it. */
    static final long STRETCH = 40;

    static final int MINUTES = 120;

    WeekPlan {
        Map<String, Shift> known = named(shifts);
        for (Fit fit : fits) {
            Shift about = known.get(fit.shift());
            if (about == null || !carried.containsKey(about.account(fit.member()))) {
                throw new IllegalArgumentException(fit + " is about nothing in this week");
            }
        }
    }

    WeekPlan(
            List<Shift> shifts,
            Map<String, Integer> carried,
            List<Fit> fits,
            Map<String, String> pinned,
            Map<String, String> before) {
        this(shifts, carried, fits, pinned, before, Limits.NONE);
    }

    static Map<String, Shift> named(List<Shift> shifts) {
        return shifts.stream().collect(Collectors.toMap(Shift::name, it -> it));
    }

    /** The best so far when {@code stop} says so; of what is too large to be solved, a good one. */
    Roster solve(BooleanSupplier stop) {
        Roster quick = quick();
        var whole = new WholeWeek(this);
        return switch (whole.choosing().solve(stop)) {
            case Answer.Found<Set<String>>(var chosen, var quality) -> {
                long bound = Math.max(0, quality.bound());
                Roster found = roster(whole.takes(chosen), bound);
                yield found.cost() <= quick.cost() ? found : roster(quick.takes(), bound);
            }
            case Answer.Impossible<Set<String>> _, Answer.Unsettled<Set<String>> _ -> quick;
        };
    }

    /** Without taking time: juggled, or as they come where that happens to be better and gives up nothing that is pinned. */
    Roster quick() {
        Roster juggled = roster(new Juggling(this).takes(), 0);
        Roster arrived = roster(inOrderOfArrival().takes(), 0);
        boolean keeps = pinned.entrySet().stream()
                .filter(juggled.takes().entrySet()::contains)
                .allMatch(arrived.takes().entrySet()::contains);
        return keeps && arrived.cost() < juggled.cost() ? arrived : juggled;
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

    /** What somebody would say who gives missions out as they come, each to whom it suits best. */
    Roster inOrderOfArrival() {
        Map<String, String> takes = new TreeMap<>();
        Map<String, Map<Shift, Long>> diaries = new HashMap<>();
        for (Shift shift : shifts) {
            possible().stream()
                    .filter(it -> it.shift().equals(shift.name()))
                    .filter(it -> isFree(it, shift, diaries.getOrDefault(it.member(), Map.of())))
                    .min(Comparator.comparingInt(Fit::cost).thenComparing(Fit::member))
                    .ifPresent(it -> {
                        takes.put(shift.name(), it.member());
                        diaries.computeIfAbsent(it.member(), _ -> new HashMap<>())
                                .put(shift, it.cents());
                    });
        }
        return roster(takes, Long.MIN_VALUE);
    }

    /** @param diary what they have of this week, with what each is paid for in cents */
    boolean isFree(Fit fit, Shift shift, Map<Shift, Long> diary) {
        Map<Shift, Long> after = new HashMap<>(diary);
        after.put(shift, fit.cents());
        return diary.keySet().stream().noneMatch(it -> limits.exclude(it, shift)) && limits.allow(fit.member(), after);
    }

    /** What stands in the way of somebody who is pinned to a mission, beside all else that they are pinned to. */
    Optional<Limits.Broken> broken(String shift, String member) {
        Map<String, Shift> named = named(shifts);
        Map<Shift, Long> diary = new HashMap<>();
        fits.stream()
                .filter(it -> it.member().equals(member) && member.equals(pinned.get(it.shift())))
                .forEach(it -> diary.put(named.get(it.shift()), it.cents()));
        return limits.broken(member, named.get(shift), diary);
    }

    Roster roster(Map<String, String> takes, long bound) {
        Map<String, Integer> minutes = new TreeMap<>(carried);
        shifts.stream()
                .filter(it -> takes.containsKey(it.name()))
                .forEach(it -> minutes.merge(it.account(takes.get(it.name())), it.minutes(), Integer::sum));
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
        for (String account : accounts()) {
            cost += stretches(minutes.getOrDefault(account, 0));
        }
        return cost;
    }

    private Set<String> accounts() {
        Map<String, Shift> named = named(shifts);
        return possible().stream()
                .map(it -> named.get(it.shift()).account(it.member()))
                .collect(Collectors.toSet());
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
