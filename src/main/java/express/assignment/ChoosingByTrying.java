package express.assignment;

import express.assignment.Choosing.Choice;
import express.assignment.Choosing.Sum;
import express.assignment.Rule.Kind;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Branch and bound without a library: one choice after the other, leaving off where rules or costs leave no hope. */
final class ChoosingByTrying {

    private static final long MOST_STEPS = 20_000_000;

    private final Choosing problem;
    private final BooleanSupplier stop;
    private boolean[] chosen;
    private boolean @Nullable [] best;
    private long least;
    private long steps;
    private boolean gaveUp;

    ChoosingByTrying(Choosing problem, BooleanSupplier stop) {
        this.problem = problem;
        this.stop = stop;
        this.chosen = new boolean[problem.choices().size()];
    }

    Answer<Set<String>> solve() {
        search(problem.rules());
        if (best == null) {
            return gaveUp ? new Answer.Unsettled<>() : new Answer.Impossible<>(conflict());
        }
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i]) {
                names.add(problem.choices().get(i).name());
            }
        }
        return new Answer.Found<>(names, new Quality(least, gaveUp ? Math.min(least, savings(0)) : least));
    }

    private List<Rule> conflict() {
        return Conflicts.among(
                problem.rules().stream()
                        .map(sum -> new Rule(Kind.SUM, sum.label()))
                        .toList(),
                kept -> {
                    var part = new ChoosingByTrying(problem, stop);
                    part.search(problem.rules().stream()
                            .filter(sum -> kept.contains(new Rule(Kind.SUM, sum.label())))
                            .toList());
                    return part.best != null || part.gaveUp;
                });
    }

    private void search(Collection<Sum> rules) {
        least = Long.MAX_VALUE;
        List<Open> open =
                rules.stream().map(sum -> new Open(problem.choices(), sum)).toList();
        branch(0, 0, open);
    }

    /** A rule with what is chosen so far, and how much the rest could add or take away. */
    private static final class Open {

        private final long[] weight;
        private final long[] up;
        private final long[] down;
        private final Sum rule;
        private long sum;

        Open(List<Choice> choices, Sum rule) {
            this.rule = rule;
            this.weight =
                    choices.stream().mapToLong(it -> weight(rule.weights(), it)).toArray();
            this.up = new long[weight.length + 1];
            this.down = new long[weight.length + 1];
            for (int i = weight.length - 1; i >= 0; i--) {
                up[i] = up[i + 1] + Math.max(0, weight[i]);
                down[i] = down[i + 1] + Math.min(0, weight[i]);
            }
        }

        private static long weight(Map<String, Long> weights, Choice choice) {
            return weights.getOrDefault(choice.name(), 0L);
        }

        boolean hasHope(int from) {
            return sum + up[from] >= rule.least() && sum + down[from] <= rule.most();
        }
    }

    private void branch(int at, long cost, List<Open> open) {
        if ((++steps & 1023) == 0 && (steps > MOST_STEPS || stop.getAsBoolean())) {
            gaveUp = true;
        }
        if (gaveUp
                || best != null && cost + savings(at) >= least
                || !open.stream().allMatch(rule -> rule.hasHope(at))) {
            return;
        }
        if (at == chosen.length) {
            best = chosen.clone();
            least = cost;
            return;
        }
        boolean cheap = problem.choices().get(at).cost() < 0;
        choose(at, cost, open, cheap);
        choose(at, cost, open, !cheap);
    }

    private void choose(int at, long cost, List<Open> open, boolean take) {
        chosen[at] = take;
        open.forEach(rule -> rule.sum += take ? rule.weight[at] : 0);
        branch(at + 1, cost + (take ? problem.choices().get(at).cost() : 0), open);
        open.forEach(rule -> rule.sum -= take ? rule.weight[at] : 0);
        chosen[at] = false;
    }

    /** What could still be saved by choosing all that has a price below nothing. */
    private long savings(int from) {
        long savings = 0;
        for (int i = from; i < chosen.length; i++) {
            savings += Math.min(0, problem.choices().get(i).cost());
        }
        return savings;
    }
}
