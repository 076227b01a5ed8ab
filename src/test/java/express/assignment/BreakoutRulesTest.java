package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.assignment.Answer.Impossible;
import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Pin;
import express.assignment.Breakouts.Prices;
import express.assignment.Breakouts.Rules;
import express.assignment.Rule.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakoutRulesTest {

    @Test
    void nameASmallestSetThatConflicts() {
        assertThat(Natives.arePresent()).isTrue();
        var random = new Random(41);
        int conflicts = 0;
        for (int trial = 0; trial < Budget.of(150, 2_000); trial++) {
            Breakouts breakouts = DrawnBreakouts.any(random, 4 + random.nextInt(12), 3, 1 + random.nextInt(2));
            if (breakouts.solve(1, 100, () -> false) instanceof Impossible<Seats>(List<Rule> conflict)) {
                conflicts++;
                var rules = new BreakoutRules(new Roster(breakouts));
                assertThat(rules.canBeKept(Set.copyOf(conflict), () -> false)).isFalse();
                for (Rule rule : conflict) {
                    Set<Rule> others = new HashSet<>(conflict);
                    others.remove(rule);
                    assertThat(rules.canBeKept(others, () -> false))
                            .as("%s without %s", conflict, rule)
                            .isTrue();
                }
            }
        }
        assertThat(conflicts).isPositive();
    }

    @Test
    void nameWhoIsPinnedApartFromTheirCompany() {
        Breakouts breakouts = breakouts(
                List.of(person("Amira", "en"), person("Yonas", "en")),
                List.of(new Group("one", 0, 2, List.of()), new Group("two", 0, 2, List.of())),
                new Rules(
                        List.of(),
                        Set.of(),
                        List.of(new Pair("sisters", "Amira", "Yonas", true)),
                        List.of(new Pin("speaker", "Amira", 0, "one"), new Pin("host", "Yonas", 0, "two"))));
        assertThat(conflict(breakouts))
                .containsExactlyInAnyOrder(
                        new Rule(Kind.TOGETHER, "sisters"),
                        new Rule(Kind.PINNED, "speaker"),
                        new Rule(Kind.PINNED, "host"));
    }

    @Test
    void nameTheRoleThatNobodyHas() {
        Breakouts breakouts = breakouts(
                List.of(person("Amira", "en")),
                List.of(new Group("one", 1, 1, List.of("en"))),
                new Rules(List.of(), Set.of("facilitator"), List.of(), List.of()));
        assertThat(conflict(breakouts)).containsExactly(new Rule(Kind.ROLE, "facilitator"));
    }

    @Test
    void letAnInterpreterHelp() {
        var group = List.of(new Group("one", 0, 5, List.of("en")));
        var rules = new Rules(List.of(), Set.of(), List.of(), List.of());
        Person alone = person("Amira", "ar");
        var interpreter = new Person("Leyla", Map.of(), Set.of("ar", "en"), true, Set.of(), List.of());
        assertThat(conflict(breakouts(List.of(alone), group, rules))).containsExactly(new Rule(Kind.LANGUAGE, "one"));
        assertThat(breakouts(List.of(alone, interpreter), group, rules)
                        .solve(1, () -> false)
                        .found())
                .isPresent();
    }

    @Test
    void areCountedWhereThereIsNoLibrary() {
        List<Person> people = IntStream.range(0, 5)
                .mapToObj(p ->
                        new Person("p" + p, Map.of("organisation", "one"), Set.of("en"), false, Set.of(), List.of()))
                .toList();
        Breakouts breakouts = breakouts(
                people,
                List.of(new Group("one", 0, 9, List.of("en")), new Group("two", 0, 9, List.of("fr"))),
                new Rules(List.of(new Mix("organisation", 3, 0)), Set.of(), List.of(), List.of()));
        var rules = new BreakoutRules(new Roster(breakouts));
        Set<Rule> expected = Set.of(new Rule(Kind.SHARE, "organisation"), new Rule(Kind.LANGUAGE, "two"));
        assertThat(rules.counted())
                .isInstanceOfSatisfying(
                        Judgement.Conflicting.class,
                        it -> assertThat(it.rules()).containsExactlyInAnyOrderElementsOf(expected));
        assertThat(conflict(breakouts)).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static List<Rule> conflict(Breakouts breakouts) {
        return ((Impossible<Seats>) breakouts.solve(1, 100, () -> false)).conflict();
    }

    private static Person person(String name, String language) {
        return new Person(name, Map.of(), Set.of(language), false, Set.of(), List.of());
    }

    private static Breakouts breakouts(List<Person> people, List<Group> groups, Rules rules) {
        return new Breakouts(people, groups, 1, rules, new Prices(1, 1, 1), Map.of());
    }
}
