package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Budget;
import express.assignment.Answer.Found;
import express.assignment.Answer.Impossible;
import express.assignment.Matching.Agent;
import express.assignment.Matching.Fit;
import express.assignment.Matching.Task;
import express.assignment.Rule.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final int TRIALS = Budget.of(400, 10_000);

    @Test
    void costsAsLittleAsAnythingThatCanBeTried() {
        var random = new Random(1);
        int found = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Matching matching = Drawn.matching(random, 1 + random.nextInt(6), 1 + random.nextInt(4));
            long least = ByTrying.least(matching);
            switch (matching.solve(() -> false)) {
                case Found<Matches>(Matches matches, Quality quality) -> {
                    found++;
                    assertThat(quality.value()).as(matching.toString()).isEqualTo(least);
                    assertThat(quality.proven()).as(matching.toString()).isTrue();
                    assertThat(keepsBounds(matching, matches)).isTrue();
                }
                case Impossible<Matches> _ -> assertThat(least).isEqualTo(Drawn.NONE);
                case Answer.Unsettled<Matches> _ -> throw new AssertionError("nobody stopped it");
            }
        }
        assertThat(found).isBetween(TRIALS / 10, TRIALS);
    }

    @Test
    void saysWhatAWishWouldCost() {
        var random = new Random(2);
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            Matching matching = Drawn.matching(random, 2 + random.nextInt(4), 2 + random.nextInt(3));
            if (matching.solve(() -> false) instanceof Found<Matches>(Matches matches, Quality quality)) {
                for (Fit wish : matching.fits()) {
                    long forced = ByTrying.least(pinned(matching, wish));
                    OptionalLong told = matches.wouldCost(wish.agent(), wish.task());
                    assertThat(told)
                            .as("%s in %s", wish, matching)
                            .isEqualTo(
                                    forced == Drawn.NONE
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(forced - quality.value()));
                }
            }
        }
    }

    private static Matching pinned(Matching matching, Fit to) {
        List<Agent> agents = matching.agents().stream()
                .map(agent -> agent.name().equals(to.agent()) ? agent.pinnedTo(to.task()) : agent)
                .toList();
        return new Matching(agents, matching.tasks(), matching.fits());
    }

    @Test
    void tellsWhyEachOneIsWhereTheyAre() {
        var matching = new Matching(
                List.of(Agent.of("Amira"), Agent.of("Yonas")),
                List.of(new Task("baking", 0, 1), new Task("sewing", 0, 2)),
                List.of(
                        new Fit("Amira", "baking", 1),
                        new Fit("Amira", "sewing", 5),
                        new Fit("Yonas", "baking", 2),
                        new Fit("Yonas", "sewing", 3)));
        Matches matches = matching.solve(() -> false).found().orElseThrow();
        assertThat(matches.taskOf("Amira")).contains("baking");
        assertThat(matches.agentsAt("sewing")).containsExactly("Yonas");
        assertThat(matches.why("Yonas")).isEqualTo(new Reason("Yonas", "sewing", 3, 1, "baking", 3L));
        assertThat(matches.why("Amira")).isEqualTo(new Reason("Amira", "baking", 1, 0, "sewing", 3L));
        assertThat(matches.price("baking")).isBetween(1L, 4L);
        assertThat(matches.price("sewing")).isZero();
    }

    @Test
    void movesAsFewAsPossibleAfterADropOut() {
        var random = new Random(3);
        for (int trial = 0; trial < TRIALS / 2; trial++) {
            Matching first = Drawn.matching(random, 3 + random.nextInt(4), 2 + random.nextInt(3));
            if (first.solve(() -> false) instanceof Found<Matches>(Matches before, Quality _)) {
                Matching after =
                        withoutOne(first, before, first.agents().getFirst().name());
                if (after.solve(() -> false) instanceof Found<Matches>(Matches now, Quality quality)) {
                    long best = ByTrying.least(after, placed -> 10_000 * moves(after, placed));
                    assertThat(10_000 * now.moved().size() + quality.value()).isEqualTo(best);
                }
            }
        }
    }

    private static Matching withoutOne(Matching matching, Matches before, String gone) {
        List<Agent> agents = matching.agents().stream()
                .filter(agent -> !agent.name().equals(gone))
                .map(agent -> before.taskOf(agent.name()).map(agent::stayingAt).orElse(agent))
                .toList();
        List<Fit> fits = matching.fits().stream()
                .filter(fit -> !fit.agent().equals(gone))
                .toList();
        return new Matching(agents, matching.tasks(), fits);
    }

    private static long moves(Matching matching, Map<String, String> placed) {
        return matching.agents().stream()
                .filter(agent -> agent.before() != null && !agent.before().equals(placed.get(agent.name())))
                .count();
    }

    @Test
    void namesASmallestSetOfRulesThatConflict() {
        var random = new Random(4);
        int conflicts = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Matching matching = Drawn.matching(random, 2 + random.nextInt(7), 1 + random.nextInt(4));
            if (matching.solve(() -> false) instanceof Impossible<Matches>(List<Rule> conflict)) {
                conflicts++;
                var rules = new MatchingRules(matching);
                assertThat(rules.canBeKept(Set.copyOf(conflict))).isFalse();
                for (Rule rule : conflict) {
                    Set<Rule> others = new HashSet<>(conflict);
                    others.remove(rule);
                    assertThat(rules.canBeKept(others))
                            .as("%s without %s", conflict, rule)
                            .isTrue();
                }
            }
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void saysWhoAndWhatIsInTheWay() {
        var matching = new Matching(
                List.of(Agent.of("Amira"), Agent.of("Yonas"), Agent.of("Leyla").pinnedTo("baking")),
                List.of(new Task("baking", 0, 1), new Task("sewing", 2, 2)),
                List.of(
                        new Fit("Amira", "baking", 1),
                        new Fit("Yonas", "sewing", 3),
                        new Fit("Leyla", "sewing", 3),
                        new Fit("Leyla", "baking", 3)));
        assertThat(matching.solve(() -> false))
                .isInstanceOfSatisfying(
                        Impossible.class,
                        impossible -> assertThat(impossible.conflict())
                                .isNotEmpty()
                                .isSubsetOf(
                                        new Rule(Kind.PINNED, "Leyla"),
                                        new Rule(Kind.MOST, "baking"),
                                        new Rule(Kind.PLACED, "Amira"),
                                        new Rule(Kind.LEAST, "sewing")));
    }

    @Test
    void givesTheSameAnswerTwice() {
        var random = new Random(5);
        Matching matching = Drawn.matching(random, 60, 40);
        assertThat(placed(matching)).isEqualTo(placed(matching));
    }

    private static List<Object> placed(Matching matching) {
        return matching.solve(() -> false)
                .found()
                .map(matches -> matching.agents().stream()
                        .<Object>map(agent -> matches.taskOf(agent.name()))
                        .toList())
                .orElse(List.of());
    }

    @Test
    void givesTheBestSoFarWhenStopped() {
        List<Agent> agents =
                IntStream.range(0, 200).mapToObj(a -> Agent.of("a" + a)).toList();
        List<Task> tasks =
                IntStream.range(0, 40).mapToObj(j -> new Task("t" + j, 1, 8)).toList();
        var random = new Random(6);
        List<Fit> fits = new ArrayList<>();
        agents.forEach(
                agent -> tasks.forEach(task -> fits.add(new Fit(agent.name(), task.name(), random.nextInt(1000)))));
        var matching = new Matching(agents, tasks, fits);
        Quality best = quality(matching.solve(() -> false));
        Quality stopped = quality(matching.solve(() -> true));
        assertThat(best.proven()).isTrue();
        assertThat(stopped.value()).isGreaterThanOrEqualTo(best.value());
        assertThat(stopped.bound()).isLessThanOrEqualTo(best.value());
    }

    private static Quality quality(Answer<Matches> answer) {
        return ((Found<Matches>) answer).quality();
    }

    @Test
    void refusesWhatIsNoProblem() {
        assertThatThrownBy(() -> new Task("t", 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fit("a", "t", Long.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matching(List.of(Agent.of("a"), Agent.of("a")), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        var stranger = new Matching(List.of(Agent.of("a")), List.of(), List.of(new Fit("a", "t", 1)));
        assertThatThrownBy(() -> stranger.solve(() -> false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void placesNobodyWhereThereIsNobody() {
        assertThat(new Matching(List.of(), List.of(), List.of())
                        .solve(() -> false)
                        .found())
                .isPresent();
        assertThat(new Matching(List.of(), List.of(new Task("t", 1, 1)), List.of()).solve(() -> false))
                .isEqualTo(new Impossible<Matches>(List.of(new Rule(Kind.LEAST, "t"))));
        assertThat(new Matching(List.of(Agent.of("a")), List.of(), List.of()).solve(() -> false))
                .isEqualTo(new Impossible<Matches>(List.of(new Rule(Kind.PLACED, "a"))));
    }

    private static boolean keepsBounds(Matching matching, Matches matches) {
        return matching.tasks().stream().allMatch(task -> {
            int count = matches.agentsAt(task.name()).size();
            return task.least() <= count && count <= task.most();
        });
    }
}
