package express.assignment;

import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Pin;
import express.assignment.Rule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Whether breakouts are possible at all, when no seating was found: by CP-SAT where it is there and the problem small, else
 * by the rules that a flow can keep, which are those that most often conflict.
 */
final class BreakoutRules {

    private static final int MOST_SEATS = 40_000;

    private final Roster roster;

    BreakoutRules(Roster roster) {
        this.roster = roster;
    }

    Judgement judge(BooleanSupplier stop) {
        if (stop.getAsBoolean()) {
            return new Judgement.Unknown();
        }
        boolean small = (long) roster.people * roster.groups * BreakoutModel.rounds(roster).length <= MOST_SEATS;
        if (Natives.arePresent() && small) {
            Judgement judgement = new BreakoutModel(roster, Set.copyOf(all())).judge(stop);
            return judgement instanceof Judgement.Conflicting
                    ? new Judgement.Conflicting(Conflicts.among(all(), kept -> canBeKept(kept, stop)))
                    : judgement;
        }
        List<Rule> counted = all().stream()
                .filter(rule -> SizesAndShares.CAN_BE_COUNTED.contains(rule.kind()))
                .toList();
        var counting = new SizesAndShares(roster);
        return counting.canBeKept(Set.copyOf(counted))
                ? new Judgement.Unknown()
                : new Judgement.Conflicting(Conflicts.among(counted, counting::canBeKept));
    }

    /** What could not be settled is taken as possible, so that nothing is blamed that was not proven. */
    boolean canBeKept(Set<Rule> rules, BooleanSupplier stop) {
        return !(new BreakoutModel(roster, rules).judge(stop) instanceof Judgement.Conflicting);
    }

    List<Rule> all() {
        Breakouts of = roster.of;
        List<Rule> rules = new ArrayList<>();
        for (Group group : of.groups()) {
            rules.add(new Rule(Kind.MOST, group.name()));
            rules.add(new Rule(Kind.LEAST, group.name()));
            rules.add(new Rule(Kind.LANGUAGE, group.name()));
        }
        for (Mix mix : of.rules().mixes()) {
            rules.add(new Rule(Kind.SHARE, mix.mark()));
        }
        of.rules().roles().stream().sorted().forEach(role -> rules.add(new Rule(Kind.ROLE, role)));
        for (Pair pair : of.rules().pairs()) {
            rules.add(ruleOf(pair));
        }
        for (Pin pin : of.rules().pins()) {
            rules.add(new Rule(Kind.PINNED, pin.label()));
        }
        return rules;
    }

    static Rule ruleOf(Pair pair) {
        return new Rule(pair.together() ? Kind.TOGETHER : Kind.APART, pair.label());
    }
}
