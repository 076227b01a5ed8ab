package express.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A smallest set of rules that conflict: without any one of them the others can be kept. Halves are tried first (Junker's
 * QuickXplain), so that few of many rules are found with few questions.
 */
final class Conflicts {

    private final Predicate<Set<Rule>> possible;

    private Conflicts(Predicate<Set<Rule>> possible) {
        this.possible = possible;
    }

    /** Of rules that cannot all be kept; {@code possible} says whether some of them can. */
    static List<Rule> among(List<Rule> rules, Predicate<Set<Rule>> possible) {
        var conflicts = new Conflicts(possible);
        List<Rule> all = rules.stream().distinct().toList();
        return conflicts.possible(List.of()) ? conflicts.narrow(List.of(), false, all) : List.of();
    }

    private List<Rule> narrow(List<Rule> kept, boolean changed, List<Rule> among) {
        if (changed && !possible(kept)) {
            return List.of();
        }
        if (among.size() <= 1) {
            return among;
        }
        List<Rule> one = among.subList(0, among.size() / 2);
        List<Rule> other = among.subList(among.size() / 2, among.size());
        List<Rule> second = narrow(joined(kept, one), true, other);
        List<Rule> first = narrow(joined(kept, second), !second.isEmpty(), one);
        return joined(first, second);
    }

    private boolean possible(List<Rule> rules) {
        return possible.test(Set.copyOf(rules));
    }

    private static List<Rule> joined(List<Rule> one, List<Rule> other) {
        List<Rule> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
