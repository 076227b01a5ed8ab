package express.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A good roster in no time, for weeks that are too large to be proven: the hardest missions first, each to whom it costs
 * least, then as long as it helps a mission goes to somebody else, who may hand another one on.
 */
final class Juggling {

    private static final int MOST_ROUNDS = 200;

    private final WeekPlan plan;
    private final Map<String, List<Fit>> fits = new LinkedHashMap<>();
    private final Map<String, Shift> shifts = new HashMap<>();
    private final Map<String, Fit> takes = new HashMap<>();
    private final Map<String, Map<Shift, Long>> diaries = new HashMap<>();
    private final Map<String, Set<String>> excluded = new HashMap<>();
    private final Map<String, Integer> minutes;
    private long cost;

    Juggling(WeekPlan plan) {
        this.plan = plan;
        this.minutes = new HashMap<>(plan.carried());
        plan.shifts().forEach(it -> {
            shifts.put(it.name(), it);
            fits.put(it.name(), new ArrayList<>());
        });
        plan.shifts()
                .forEach(one -> excluded.put(
                        one.name(),
                        plan.shifts().stream()
                                .filter(it -> plan.limits().exclude(one, it))
                                .map(Shift::name)
                                .collect(Collectors.toSet())));
        plan.possible().forEach(it -> fits.get(it.shift()).add(it));
    }

    Map<String, String> takes() {
        plan.shifts().stream()
                .sorted(Comparator.comparing((Shift it) -> !plan.pinned().containsKey(it.name()))
                        .thenComparingInt(it -> fits.get(it.name()).size())
                        .thenComparing(Shift::name))
                .forEach(this::improve);
        boolean better = true;
        for (int round = 0; better && round < MOST_ROUNDS; round++) {
            better = false;
            for (Shift shift : plan.shifts()) {
                better |= improve(shift);
            }
        }
        Map<String, String> found = new TreeMap<>();
        takes.forEach((shift, fit) -> found.put(shift, fit.member()));
        return found;
    }

    /** The first way that costs less than what is. */
    private boolean improve(Shift shift) {
        Fit now = takes.get(shift.name());
        for (Fit fit : fits.get(shift.name())) {
            if (!fit.equals(now) && (moves(shift, now, fit) || handsOn(shift, now, fit))) {
                return true;
            }
        }
        return false;
    }

    private boolean moves(Shift shift, @Nullable Fit now, Fit to) {
        if (!inTheWay(shift, to.member()).isEmpty()) {
            return false;
        }
        return tried(() -> put(shift, now, to), () -> put(shift, to, now), List.of(to.member()));
    }

    /** Who has one other mission at that time gives it to somebody who is free. */
    private boolean handsOn(Shift shift, @Nullable Fit now, Fit to) {
        List<Shift> inTheWay = inTheWay(shift, to.member());
        if (inTheWay.size() != 1
                || plan.pinned().containsKey(inTheWay.getFirst().name())) {
            return false;
        }
        Shift other = inTheWay.getFirst();
        Fit had = takes.get(other.name());
        for (Fit next : fits.get(other.name())) {
            boolean swaps = now != null && next.member().equals(now.member());
            boolean free = inTheWay(other, next.member()).stream().allMatch(it -> swaps && it.equals(shift));
            if (!next.equals(had)
                    && free
                    && tried(
                            () -> {
                                put(other, had, next);
                                put(shift, now, to);
                            },
                            () -> {
                                put(shift, to, now);
                                put(other, next, had);
                            },
                            List.of(to.member(), next.member()))) {
                return true;
            }
        }
        return false;
    }

    /** @param busier who has more than before */
    private boolean tried(Runnable change, Runnable back, List<String> busier) {
        long before = cost;
        change.run();
        if (cost < before && busier.stream().allMatch(it -> plan.limits().allow(it, diary(it)))) {
            return true;
        }
        back.run();
        return false;
    }

    private List<Shift> inTheWay(Shift shift, String member) {
        return diary(member).keySet().stream()
                .filter(it -> !it.equals(shift) && excluded.get(shift.name()).contains(it.name()))
                .toList();
    }

    private Map<Shift, Long> diary(String member) {
        return diaries.computeIfAbsent(member, _ -> new HashMap<>());
    }

    private void put(Shift shift, @Nullable Fit from, @Nullable Fit to) {
        take(shift, from, -1);
        take(shift, to, 1);
    }

    private void take(Shift shift, @Nullable Fit fit, int sign) {
        if (fit == null) {
            cost += sign * plan.open(shift);
            return;
        }
        String account = shift.account(fit.member());
        int had = minutes.get(account);
        int has = had + sign * shift.minutes();
        cost += sign * plan.cost(fit) + WeekPlan.stretches(has) - WeekPlan.stretches(had);
        minutes.put(account, has);
        Map<Shift, Long> diary = diary(fit.member());
        if (sign > 0) {
            diary.put(shift, fit.cents());
            takes.put(shift.name(), fit);
        } else {
            diary.remove(shift);
            takes.remove(shift.name());
        }
    }
}
