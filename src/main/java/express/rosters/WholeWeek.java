package express.rosters;

import express.assignment.Choosing;
import express.assignment.Choosing.Choice;
import express.assignment.Choosing.Sum;
import express.interpreting.Engagement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A week as choices and rules about them, to be solved as a whole rather than mission by mission. */
final class WholeWeek {

    private static final String NOBODY = "nobody";

    private final WeekPlan plan;

    WholeWeek(WeekPlan plan) {
        this.plan = plan;
    }

    Choosing choosing() {
        List<Choice> choices = new ArrayList<>();
        List<Sum> rules = new ArrayList<>();
        Map<String, List<Fit>> possible = plan.possible().stream()
                .collect(Collectors.groupingBy(Fit::shift, LinkedHashMap::new, Collectors.toList()));
        for (Shift shift : plan.shifts()) {
            Set<String> ways = new HashSet<>();
            for (Fit fit : possible.getOrDefault(shift.name(), List.of())) {
                choices.add(new Choice(way(fit), plan.cost(fit)));
                ways.add(way(fit));
            }
            choices.add(new Choice(NOBODY + " " + shift.name(), plan.open(shift)));
            ways.add(NOBODY + " " + shift.name());
            rules.add(Sum.ofThese("one for " + shift.name(), ways, 1, 1));
        }
        Map<String, Map<Shift, Fit>> suited = suited();
        suited.forEach((member, own) -> {
            List<Shift> all = List.copyOf(own.keySet());
            List<List<Shift>> sets = apart(all);
            for (int i = 0; i < sets.size(); i++) {
                rules.add(Sum.ofThese(
                        "one of these " + i + " for " + member,
                        sets.get(i).stream().map(it -> way(it, member)).collect(Collectors.toSet()),
                        0,
                        1));
            }
            pause(member, all, rules);
            spend(member, own, rules);
            all.stream()
                    .collect(Collectors.groupingBy(it -> it.account(member), TreeMap::new, Collectors.toList()))
                    .forEach((account, those) -> share(member, account, those, choices, rules));
        });
        return new Choosing(choices, rules);
    }

    private static String way(Shift shift, String member) {
        return shift.name() + " " + member;
    }

    private static String way(Fit fit) {
        return fit.shift() + " " + fit.member();
    }

    private Map<String, Map<Shift, Fit>> suited() {
        Map<String, Shift> named = WeekPlan.named(plan.shifts());
        Map<String, Map<Shift, Fit>> suited = new TreeMap<>();
        plan.possible()
                .forEach(it -> suited.computeIfAbsent(it.member(), _ -> new LinkedHashMap<>())
                        .put(named.get(it.shift()), it));
        return suited;
    }

    /** Sets of which somebody can do one: all that goes on at one moment, and the rest two by two. */
    private List<List<Shift>> apart(List<Shift> own) {
        List<List<Shift>> sets = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        for (List<Shift> those : together(own)) {
            List<List<Shift>> pairs = pairs(those);
            if (pairs.stream().allMatch(it -> plan.limits().exclude(it.getFirst(), it.getLast()))) {
                sets.add(those);
                pairs.forEach(it -> told.add(names(it)));
            }
        }
        pairs(own).stream()
                .filter(it -> plan.limits().exclude(it.getFirst(), it.getLast()) && !told.contains(names(it)))
                .forEach(sets::add);
        return sets;
    }

    private static List<List<Shift>> pairs(List<Shift> those) {
        List<List<Shift>> pairs = new ArrayList<>();
        for (int one = 0; one < those.size(); one++) {
            for (int other = one + 1; other < those.size(); other++) {
                pairs.add(List.of(those.get(one), those.get(other)));
            }
        }
        return pairs;
    }

    private static Set<String> names(List<Shift> those) {
        return those.stream().map(Shift::name).collect(Collectors.toSet());
    }

    /** All sets of what goes on at one moment: it is enough to look when something begins. */
    private static List<List<Shift>> together(List<Shift> own) {
        return own.stream()
                .map(last -> own.stream()
                        .filter(it -> !it.when().busyFrom().isAfter(last.when().busyFrom())
                                && it.when().busyUntil().isAfter(last.when().busyFrom()))
                        .toList())
                .filter(it -> it.size() > 1)
                .distinct()
                .toList();
    }

    /** Whenever something begins, there is an end of it before a pause. */
    private void pause(String member, List<Shift> own, List<Sum> rules) {
        int number = 0;
        for (Engagement begun : plan.limits().beginnings(member, own)) {
            Map<String, Long> weights = new HashMap<>();
            own.forEach(it -> weights.put(way(it, member), plan.limits().rest().counted(it.when(), begun)));
            weights.values().removeIf(it -> it == 0);
            long most = plan.limits().fresh(member, begun);
            if (weights.values().stream().mapToLong(Long::longValue).sum() > most) {
                rules.add(new Sum("pause " + number++ + " of " + member, weights, 0, most));
            }
        }
    }

    /** What a volunteer gets in the whole week is no more than what is left of the year. */
    private void spend(String member, Map<Shift, Fit> own, List<Sum> rules) {
        Map<String, Map<String, Long>> purses = new TreeMap<>();
        own.forEach((shift, fit) -> {
            if (plan.limits().left().containsKey(shift.purse(member))) {
                purses.computeIfAbsent(shift.purse(member), _ -> new HashMap<>())
                        .put(way(fit), fit.cents());
            }
        });
        purses.forEach((purse, weights) -> rules.add(new Sum(
                "purse of " + purse,
                weights,
                0,
                Math.max(0, plan.limits().left().get(purse)))));
    }

    /** Every stretch that somebody is paid for is chosen, and the later ones cost more. */
    private void share(String member, String account, List<Shift> own, List<Choice> choices, List<Sum> rules) {
        int had = plan.carried().getOrDefault(account, 0);
        int most = had + own.stream().mapToInt(Shift::minutes).sum();
        Map<String, Long> weights = new HashMap<>();
        own.forEach(it -> weights.put(way(it, member), (long) it.minutes()));
        for (int stretch = 1; stretch <= Math.ceilDiv(most, WeekPlan.MINUTES); stretch++) {
            String name = "stretch " + stretch + " " + account;
            choices.add(new Choice(name, WeekPlan.STRETCH * stretch));
            weights.put(name, (long) -WeekPlan.MINUTES);
        }
        rules.add(new Sum("hours of " + account, weights, -most - WeekPlan.MINUTES, -had));
    }

    /** What was chosen, as who takes which mission. */
    Map<String, String> takes(Set<String> chosen) {
        Map<String, String> takes = new TreeMap<>();
        plan.possible().stream()
                .filter(it -> chosen.contains(way(it)))
                .forEach(it -> takes.put(it.shift(), it.member()));
        return takes;
    }
}
