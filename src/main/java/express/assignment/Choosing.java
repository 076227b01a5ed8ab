package express.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A small problem with rules of any kind: things that are chosen or not, each at a cost, and rules about sums of them.
 * Solved by CP-SAT with the proven bound; where its native library is missing, by trying, as long as it is small.
 */
public record Choosing(List<Choice> choices, List<Sum> rules) {

    public record Choice(String name, long cost) {}

    /** What is chosen of these, each times its weight, comes to at least and at most so much. */
    public record Sum(String label, Map<String, Long> weights, long least, long most) {

        public static Sum ofThese(String label, Set<String> names, long least, long most) {
            return new Sum(label, names.stream().collect(Collectors.toMap(name -> name, _ -> 1L)), least, most);
        }
    }

    public Choosing {
        choices = List.copyOf(choices);
        rules = List.copyOf(rules);
        Matching.different(choices.stream().map(Choice::name).toList());
        Matching.different(rules.stream().map(Sum::label).toList());
        Set<String> names = choices.stream().map(Choice::name).collect(Collectors.toSet());
        for (Sum rule : rules) {
            if (!names.containsAll(rule.weights().keySet())) {
                throw new IllegalArgumentException(rule.label() + " is about something that is no choice");
            }
        }
    }

    /** The names of what was chosen; gives the best so far when {@code stop} says so. */
    public Answer<Set<String>> solve(BooleanSupplier stop) {
        return Natives.arePresent()
                ? new ChoosingByCpSat(this, stop).solve()
                : new ChoosingByTrying(this, stop).solve();
    }
}
