package express.breakouts;

import static org.assertj.core.api.Assertions.assertThat;

import express.assignment.Rule.Kind;
import express.breakouts.Outcome.Conflict;
import express.breakouts.Problem.Guest;
import express.breakouts.Problem.Pair;
import express.breakouts.Problem.Pin;
import express.breakouts.Problem.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SolvingTest {

    private static Map<UUID, List<Seat>> bySession(Solution solution) {
        return solution.seats().stream().collect(Collectors.groupingBy(Seat::session));
    }

    private static UUID seat(Solution solution, int guest, int round) {
        return solution.seats().stream()
                .filter(it -> it.guest().equals(Asked.guest(guest)) && it.round() == round)
                .findFirst()
                .orElseThrow()
                .session();
    }

    @Test
    void seatsEverybodyInEveryRoundAndKeepsAllRules() {
        Problem problem = Asked.problem(36, 3, 4);
        Solution solution = Asked.solve(problem);
        assertThat(solution.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(solution.seats()).hasSize(36 * 3);
        Map<UUID, Guest> guests = problem.guests().stream().collect(Collectors.toMap(Guest::id, it -> it));
        bySession(solution).values().forEach(members -> {
            assertThat(members).hasSize(9);
            assertThat(members.stream()
                            .collect(Collectors.groupingBy(
                                    it -> guests.get(it.guest()).organisation(), Collectors.counting()))
                            .values())
                    .allMatch(it -> it <= 2);
            assertThat(members).filteredOn(it -> it.does(Part.FACILITATES)).hasSize(1);
            assertThat(members).filteredOn(it -> it.does(Part.REPORTS)).hasSize(1);
        });
        assertThat(solution.outcome().measures().value())
                .isGreaterThanOrEqualTo(solution.outcome().measures().bound());
        assertThat(solution.outcome().languages()).hasSize(12).containsValue("en");
    }

    @Test
    void bringsOtherPeopleTogetherInLaterRounds() {
        Solution solution = Asked.solve(Asked.problem(36, 2, 4));
        RuleSet careless = new RuleSet(
                Evenness.EVEN, Map.of(), 0, false, false, true, Weight.NOT, Weight.NOT, Weight.NOT, Weight.NOT);
        List<Guest> same = Asked.guests(36, 2, 4);
        Solution without = Asked.solve(Asked.problem(careless, same, 2, 4, List.of(), List.of()));
        assertThat(solution.outcome().measures().again()).isEqualTo(again(solution));
        assertThat(again(solution)).isLessThan(80).isLessThan(again(without) + 1);
    }

    private static long again(Solution solution) {
        Map<UUID, UUID> first = new HashMap<>();
        Map<UUID, UUID> second = new HashMap<>();
        solution.seats().forEach(it -> (it.round() == 1 ? first : second).put(it.guest(), it.session()));
        List<UUID> all = List.copyOf(first.keySet());
        long again = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                again += first.get(all.get(i)).equals(first.get(all.get(j)))
                                && second.get(all.get(i)).equals(second.get(all.get(j)))
                        ? 1
                        : 0;
            }
        }
        return again;
    }

    @Test
    void boundsAllRoundsTogetherSoThatNoOtherAnswerIsBetter() {
        Problem problem = Asked.problem(12, 3, 2);
        List<Solution> answers = IntStream.rangeClosed(1, 6)
                .mapToObj(seed -> Solving.solve(problem, seed, () -> false, done -> {}))
                .toList();
        long best = answers.stream()
                .mapToLong(it -> it.outcome().measures().value())
                .min()
                .orElseThrow();
        assertThat(answers)
                .allMatch(it ->
                        it.outcome().measures().bound() <= best && !it.outcome().inTurn());
        assertThat(answers)
                .filteredOn(it -> it.outcome().measures().proven())
                .allMatch(it -> it.outcome().measures().value() == best);
    }

    @Test
    void countsWhoCannotButMeetAgain() {
        Problem problem = Asked.problem(15, 2, 3);
        long price = Weight.MUCH.price(Problem.AGAIN);
        assertThat(problem.unavoidable(problem.slots().getLast(), 1)).isEqualTo(6 * price);
        assertThat(problem.unavoidable(problem.slots().getLast(), 0)).isZero();
        assertThat(Asked.problem(9, 2, 3).unavoidable(problem.slots().getLast(), 1))
                .isZero();
    }

    @Test
    void givesTheSameAnswerForTheSameSeed() {
        Problem problem = Asked.problem(24, 2, 3);
        assertThat(Asked.solve(problem)).isEqualTo(Asked.solve(problem));
    }

    @Test
    void keepsPairsAndPins() {
        List<Pair> pairs = List.of(
                new Pair(Asked.guest(0), Asked.guest(1), false), new Pair(Asked.guest(2), Asked.guest(7), true));
        List<Pin> pins = List.of(new Pin(Asked.guest(5), Asked.session(2, 1)));
        Solution solution = Asked.solve(Asked.problem(Asked.strict(3), Asked.guests(18, 2, 3), 2, 3, pairs, pins));
        for (int round = 1; round <= 2; round++) {
            assertThat(seat(solution, 0, round)).isNotEqualTo(seat(solution, 1, round));
            assertThat(seat(solution, 2, round)).isEqualTo(seat(solution, 7, round));
        }
        assertThat(seat(solution, 5, 2)).isEqualTo(Asked.session(2, 1));
    }

    @Test
    void seatsNobodyWhoDoesNotUnderstandWithoutAnInterpreter() {
        List<Guest> guests = new ArrayList<>(Asked.guests(11, 1, 3));
        guests.add(Asked.guest(11, List.of("ar")));
        guests.add(Asked.guest(12, List.of("ar", "en"), Part.INTERPRETS));
        RuleSet rules = RuleSet.USUAL;
        Solution solution = Asked.solve(Asked.problem(rules, guests, 1, 3, List.of(), List.of()));
        assertThat(seat(solution, 11, 1)).isEqualTo(seat(solution, 12, 1));
        assertThat(solution.seats())
                .filteredOn(it -> it.does(Part.INTERPRETS))
                .extracting(Seat::guest)
                .containsExactly(Asked.guest(12));
    }

    @Test
    void saysWhichRulesConflictAndWhomTheyConcern() {
        List<Guest> guests = new ArrayList<>(Asked.guests(11, 1, 2));
        guests.add(Asked.guest(11, List.of("ar")));
        Solution solution = Asked.solve(Asked.problem(RuleSet.USUAL, guests, 1, 2, List.of(), List.of()));
        assertThat(solution.state()).isEqualTo(Proposal.State.IMPOSSIBLE);
        assertThat(solution.seats()).isEmpty();
        assertThat(solution.outcome().round()).isEqualTo(1);
        assertThat(solution.outcome().conflict()).hasSize(2).allSatisfy(it -> {
            assertThat(it.kind()).isEqualTo(Kind.LANGUAGE);
            assertThat(it.who()).containsExactly(Asked.guest(11));
        });
    }

    @Test
    void saysWhereTooManyAreOfOneOrganisationOrTooFewAreReady() {
        List<Guest> alike = Asked.guests(12, 1, 3).stream()
                .map(it -> new Guest(
                        it.id(),
                        Asked.id("organisation", 0),
                        it.country(),
                        it.family(),
                        it.languages(),
                        List.of(),
                        it.ranking()))
                .toList();
        RuleSet share = new RuleSet(
                Evenness.FREE, Map.of(), 3, false, false, true, Weight.SOME, Weight.SOME, Weight.SOME, Weight.SOME);
        assertThat(Asked.solve(Asked.problem(share, alike, 1, 3, List.of(), List.of()))
                        .outcome()
                        .conflict())
                .contains(new Conflict(Kind.SHARE, "organisation", 3, List.of()));
        Solution roles = Asked.solve(Asked.problem(Asked.strict(0), alike, 1, 3, List.of(), List.of()));
        assertThat(roles.outcome().conflict()).containsExactly(new Conflict(Kind.ROLE, "FACILITATES", 0, List.of()));
    }

    @Test
    void saysWhichPinsAndPairsConflict() {
        List<Pair> pairs = List.of(new Pair(Asked.guest(0), Asked.guest(1), false));
        List<Pin> pins =
                List.of(new Pin(Asked.guest(0), Asked.session(1, 0)), new Pin(Asked.guest(1), Asked.session(1, 0)));
        Solution solution = Asked.solve(Asked.problem(RuleSet.USUAL, Asked.guests(8, 1, 2), 1, 2, pairs, pins));
        assertThat(solution.outcome().conflict())
                .extracting(Conflict::kind)
                .containsExactlyInAnyOrder(Kind.APART, Kind.PINNED, Kind.PINNED);
        assertThat(solution.outcome().conflict())
                .filteredOn(it -> it.kind() == Kind.APART)
                .first()
                .satisfies(it -> assertThat(it.who()).containsExactlyInAnyOrder(Asked.guest(0), Asked.guest(1)));
    }

    @Test
    void saysWhyEachSitsWhereTheySitAndWhatAWishWouldCost() {
        Solution solution = Asked.solve(Asked.problem(24, 1, 3));
        assertThat(solution.outcome().step()).isEqualTo(Problem.RANK);
        assertThat(solution.seats()).allSatisfy(it -> {
            assertThat(it.why().rank()).isBetween(1, 3);
            assertThat(it.why().better()).hasSize(it.why().rank() - 1);
            assertThat(it.why().better()).containsAll(it.why().wishes().keySet());
        });
        assertThat(solution.seats().stream().map(it -> it.why().next()).anyMatch(it -> it != null))
                .isTrue();
    }

    @Test
    void movesFewAfterADropOut() {
        Problem first = Asked.problem(32, 2, 4);
        Map<UUID, List<UUID>> before = new HashMap<>();
        Asked.solve(first)
                .seats()
                .forEach(it -> before.computeIfAbsent(it.guest(), guest -> new ArrayList<>())
                        .add(it.session()));
        List<Guest> stay = first.guests().subList(1, 32);
        RuleSet rules = first.rules();
        List<Slot> slots = Asked.slots(rules, stay.size(), 2, 4, List.of("en"));
        Solution after = Asked.solve(new Problem(rules, slots, stay, List.of(), List.of(), before));
        assertThat(after.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(after.outcome().measures().moved()).isLessThanOrEqualTo(3);
        assertThat(after.seats()).hasSize(31 * 2);
    }

    @Test
    void givesTheBestSoFarWhenStopped() {
        Problem problem = Asked.problem(RuleSet.USUAL, Asked.guests(24, 2, 3), 2, 3, List.of(), List.of());
        Solution stopped = Solving.solve(problem, 1, () -> true, done -> {});
        assertThat(stopped.state()).isEqualTo(Proposal.State.FOUND);
        assertThat(stopped.seats()).hasSize(48);
        assertThat(Asked.solve(problem).outcome().measures().value())
                .isLessThanOrEqualTo(stopped.outcome().measures().value());
    }
}
