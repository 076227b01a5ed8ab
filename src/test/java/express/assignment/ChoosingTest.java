package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Budget;
import express.assignment.Answer.Found;
import express.assignment.Answer.Impossible;
import express.assignment.Choosing.Choice;
import express.assignment.Choosing.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChoosingTest {

    private static final int TRIALS = Budget.of(150, 3_000);

    @BeforeAll
    static void load() {
        assertThat(Natives.arePresent()).isTrue();
    }

    @Test
    void costsAsLittleAsAnythingByCpSat() {
        isAsGoodAsAnything(problem -> new ChoosingByCpSat(problem, () -> false).solve());
    }

    @Test
    void costsAsLittleAsAnythingWithoutALibrary() {
        isAsGoodAsAnything(problem -> new ChoosingByTrying(problem, () -> false).solve());
    }

    private static void isAsGoodAsAnything(Function<Choosing, Answer<Set<String>>> solver) {
        var random = new Random(31);
        for (int trial = 0; trial < TRIALS; trial++) {
            Choosing problem = drawn(random, 1 + random.nextInt(9), random.nextInt(6));
            long least = least(problem);
            switch (solver.apply(problem)) {
                case Found<Set<String>>(Set<String> chosen, Quality quality) -> {
                    assertThat(quality).isEqualTo(new Quality(least, least));
                    assertThat(keeps(problem.rules(), chosen)).isTrue();
                    assertThat(cost(problem, chosen)).isEqualTo(least);
                }
                case Impossible<Set<String>>(List<Rule> conflict) -> {
                    assertThat(least).isEqualTo(Drawn.NONE);
                    isIrreducible(problem, conflict);
                }
                case Answer.Unsettled<Set<String>> _ -> throw new AssertionError("so small a problem is settled");
            }
        }
    }

    private static void isIrreducible(Choosing problem, List<Rule> conflict) {
        assertThat(least(only(problem, Set.copyOf(conflict)))).isEqualTo(Drawn.NONE);
        for (Rule rule : conflict) {
            Set<Rule> others = new HashSet<>(conflict);
            others.remove(rule);
            assertThat(least(only(problem, others))).isNotEqualTo(Drawn.NONE);
        }
    }

    private static Choosing only(Choosing problem, Set<Rule> kept) {
        return new Choosing(
                problem.choices(),
                problem.rules().stream()
                        .filter(sum -> kept.contains(new Rule(Rule.Kind.SUM, sum.label())))
                        .toList());
    }

    private static Choosing drawn(Random random, int choices, int rules) {
        List<Choice> all = IntStream.range(0, choices)
                .mapToObj(i -> new Choice("c" + i, random.nextInt(21) - 10))
                .toList();
        List<Sum> sums = new ArrayList<>();
        for (int i = 0; i < rules; i++) {
            Map<String, Long> weights = new HashMap<>();
            all.forEach(choice -> weights.put(choice.name(), random.nextInt(7) - 2L));
            long least = random.nextInt(9) - 2;
            sums.add(new Sum("r" + i, weights, least, least + random.nextInt(6)));
        }
        return new Choosing(all, sums);
    }

    private static long least(Choosing problem) {
        long least = Drawn.NONE;
        for (int bits = 0; bits < 1 << problem.choices().size(); bits++) {
            Set<String> chosen = new HashSet<>();
            for (int i = 0; i < problem.choices().size(); i++) {
                if ((bits >> i & 1) != 0) {
                    chosen.add(problem.choices().get(i).name());
                }
            }
            if (keeps(problem.rules(), chosen)) {
                least = Math.min(least, cost(problem, chosen));
            }
        }
        return least;
    }

    private static boolean keeps(List<Sum> rules, Set<String> chosen) {
        return rules.stream().allMatch(rule -> {
            long sum = chosen.stream()
                    .mapToLong(name -> rule.weights().getOrDefault(name, 0L))
                    .sum();
            return rule.least() <= sum && sum <= rule.most();
        });
    }

    private static long cost(Choosing problem, Set<String> chosen) {
        return problem.choices().stream()
                .filter(choice -> chosen.contains(choice.name()))
                .mapToLong(Choice::cost)
                .sum();
    }

    @Test
    void isNotSettledWhenStoppedBeforeItBegan() {
        var problem = new Choosing(List.of(new Choice("c", 1)), List.of(Sum.ofThese("one", Set.of("c"), 1, 1)));
        assertThat(problem.solve(() -> true)).isEqualTo(new Answer.Unsettled<Set<String>>());
        assertThat(problem.solve(() -> false).found()).contains(Set.of("c"));
    }

    @Test
    void isTheSameTwice() {
        Choosing problem = drawn(new Random(32), 40, 3);
        assertThat(problem.solve(() -> false)).isEqualTo(problem.solve(() -> false));
    }

    @Test
    void refusesRulesAboutNothing() {
        assertThatThrownBy(() -> new Choosing(List.of(), List.of(Sum.ofThese("one", Set.of("c"), 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
