package express.assignment;

import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Mix;
import express.assignment.Breakouts.Pair;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Pin;
import express.assignment.Breakouts.Prices;
import express.assignment.Breakouts.Rules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Breakouts drawn by chance, the same for the same seed. */
final class DrawnBreakouts {

    private static final List<String> LANGUAGES = List.of("en", "fr", "it", "ar");

    private DrawnBreakouts() {}

    /** With all kinds of rules; often possible, sometimes not. */
    static Breakouts any(Random random, int people, int groups, int rounds) {
        List<Person> all = IntStream.range(0, people)
                .mapToObj(p -> person(random, p, groups, Math.max(2, people / 3)))
                .toList();
        int even = people / groups;
        List<Group> tables = IntStream.range(0, groups)
                .mapToObj(g -> new Group(
                        "g" + g,
                        Math.max(0, even - random.nextInt(3)),
                        even + 1 + random.nextInt(3),
                        languages(random)))
                .toList();
        var rules = new Rules(
                List.of(
                        new Mix("organisation", 1 + random.nextInt(3), random.nextInt(3)),
                        new Mix("country", people, random.nextInt(4)),
                        new Mix("family", people, random.nextInt(4))),
                random.nextInt(3) == 0 ? Set.of("facilitator") : Set.of(),
                pairs(random, people),
                random.nextInt(3) == 0 ? List.of(new Pin("pin", "p0", random.nextInt(rounds), "g0")) : List.of());
        return new Breakouts(
                all,
                tables,
                rounds,
                rules,
                new Prices(random.nextInt(10), random.nextInt(20), random.nextInt(6)),
                Map.of());
    }

    private static Person person(Random random, int p, int groups, int organisations) {
        int organisation = random.nextInt(organisations);
        Set<String> roles = random.nextInt(3) == 0 ? Set.of("facilitator") : Set.of();
        return new Person(
                "p" + p,
                Map.of(
                        "organisation",
                        "o" + organisation,
                        "country",
                        "c" + organisation % 4,
                        "family",
                        "f" + random.nextInt(3)),
                spoken(random, 2),
                random.nextInt(12) == 0,
                roles,
                ranking(random, groups));
    }

    private static Set<String> spoken(Random random, int others) {
        Set<String> spoken = new HashSet<>();
        if (random.nextInt(10) > 0) {
            spoken.add("en");
        }
        for (int i = 0; i < others || spoken.isEmpty(); i++) {
            spoken.add(LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        return Set.copyOf(spoken);
    }

    private static List<String> ranking(Random random, int groups) {
        List<String> ranking = new ArrayList<>(
                IntStream.range(0, groups).mapToObj(g -> "g" + g).toList());
        Collections.shuffle(ranking, random);
        return List.copyOf(ranking.subList(0, random.nextInt(groups + 1)));
    }

    private static List<String> languages(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of("en", "fr");
            case 2 -> List.of("fr");
            default -> List.of("en");
        };
    }

    private static List<Pair> pairs(Random random, int people) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3) && people > 3; i++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            pairs.add(new Pair("pair" + i, "p" + one, "p" + other, random.nextBoolean()));
        }
        return pairs;
    }

    /** As at a learning webinar: organisations of six countries, everybody ranks all themes, languages given or free. */
    static Breakouts webinar(long seed, int people, int groups, int rounds, boolean languagesGiven) {
        var random = new Random(seed);
        int organisations = Math.max(4, people / 8);
        List<Person> all = IntStream.range(0, people)
                .mapToObj(p -> participant(random, p, groups, organisations))
                .toList();
        int even = people / groups;
        int largest =
                all.stream()
                        .collect(Collectors.groupingBy(person -> person.marks().get("organisation")))
                        .values()
                        .stream()
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
        List<Group> tables = IntStream.range(0, groups)
                .mapToObj(g -> new Group(
                        "g" + g,
                        even,
                        people % groups == 0 ? even : even + 1,
                        languagesGiven
                                ? List.of(LANGUAGES.get(g % 4 == 3 ? 1 : g % 3 == 2 ? 2 : 0))
                                : LANGUAGES.subList(0, 3)))
                .toList();
        var rules = new Rules(
                List.of(
                        new Mix("organisation", 1 + largest / groups, 0),
                        new Mix("country", people, 1),
                        new Mix("family", people, 1)),
                Set.of("facilitator", "rapporteur"),
                List.of(),
                List.of());
        return new Breakouts(all, tables, rounds, rules, new Prices(10, 100, 5), Map.of());
    }

    private static Person participant(Random random, int p, int groups, int organisations) {
        int organisation = random.nextInt(organisations);
        Set<String> spoken = new HashSet<>(Set.of("en"));
        if (random.nextInt(100) < 40) {
            spoken.add("fr");
        }
        if (random.nextInt(100) < 30) {
            spoken.add("it");
        }
        if (random.nextInt(100) < 12) {
            spoken.remove("en");
            spoken.add(random.nextBoolean() ? "fr" : "it");
        }
        List<String> ranking = new ArrayList<>(
                IntStream.range(0, groups).mapToObj(g -> "g" + g).toList());
        Collections.shuffle(ranking, random);
        Set<String> roles = random.nextInt(4) == 0
                ? Set.of("facilitator")
                : random.nextInt(4) == 0 ? Set.of("rapporteur") : Set.of();
        return new Person(
                "p" + p,
                Map.of(
                        "organisation",
                        "o" + organisation,
                        "country",
                        "c" + organisation % 6,
                        "family",
                        "f" + random.nextInt(5)),
                spoken,
                false,
                roles,
                ranking);
    }
}
