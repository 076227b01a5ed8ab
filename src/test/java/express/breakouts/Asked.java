package express.breakouts;

import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Pair;
import express.breakouts.Problem.Pin;
import express.breakouts.Problem.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Problems for tests: people of some organisations and countries, and sessions that run side by side. */
final class Asked {

    static final List<String> COUNTRIES = List.of("BE", "FR", "IT", "SE");

    private Asked() {}

    static UUID id(String kind, int number) {
        return UUID.nameUUIDFromBytes((kind + number).getBytes(StandardCharsets.UTF_8));
    }

    static UUID guest(int number) {
        return id("guest", number);
    }

    /** @param round from one */
    static UUID session(int round, int number) {
        return id("session " + round + " ", number);
    }

    static Guest guest(int number, List<String> languages, Part... parts) {
        return new Guest(
                guest(number),
                id("organisation", number / 2),
                COUNTRIES.get(number % COUNTRIES.size()),
                number % 3 == 0 ? "ACADEMICS" : "CIVIL_SOCIETY",
                languages,
                List.of(parts),
                List.of());
    }

    /** Everybody speaks English, wishes for all sessions in some order, and every third is ready to do something. */
    static List<Guest> guests(int people, int rounds, int groups) {
        var random = new Random(5);
        return IntStream.range(0, people)
                .mapToObj(i -> {
                    Part[] parts = i % 3 == 0 ? new Part[] {Part.FACILITATES, Part.REPORTS} : new Part[0];
                    Guest it = guest(i, List.of("en"), parts);
                    List<UUID> ranking = new ArrayList<>();
                    for (int round = 1; round <= rounds; round++) {
                        for (int group = 0; group < groups; group++) {
                            ranking.add(session(round, group));
                        }
                    }
                    Collections.shuffle(ranking, random);
                    return new Guest(
                            it.id(), it.organisation(), it.country(), it.family(), it.languages(), it.parts(), ranking);
                })
                .toList();
    }

    static List<Slot> slots(RuleSet rules, int people, int rounds, int groups, List<String> languages) {
        return IntStream.rangeClosed(1, rounds)
                .mapToObj(round -> {
                    List<UUID> sessions = IntStream.range(0, groups)
                            .mapToObj(group -> session(round, group))
                            .toList();
                    Map<UUID, List<String>> held = new HashMap<>();
                    sessions.forEach(it -> held.put(it, languages));
                    return new Slot(round, new Sizes(rules, people).of(sessions, held));
                })
                .toList();
    }

    static Problem problem(
            RuleSet rules, List<Guest> guests, int rounds, int groups, List<Pair> pairs, List<Pin> pins) {
        return new Problem(
                rules, slots(rules, guests.size(), rounds, groups, List.of("en")), guests, pairs, pins, Map.of());
    }

    static Problem problem(int people, int rounds, int groups) {
        RuleSet rules = strict(2);
        return problem(rules, guests(people, rounds, groups), rounds, groups, List.of(), List.of());
    }

    /** With a facilitator and somebody who takes notes in each group. */
    static RuleSet strict(int mostOfOne) {
        return new RuleSet(
                Evenness.EVEN,
                Map.of(),
                mostOfOne,
                true,
                true,
                true,
                Weight.SOME,
                Weight.SOME,
                Weight.SOME,
                Weight.MUCH);
    }

    static Solution solve(Problem problem) {
        return Solving.solve(problem, 1, () -> false, done -> {});
    }
}
