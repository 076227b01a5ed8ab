package express.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.assignment.Answer.Found;
import express.assignment.Breakouts.Group;
import express.assignment.Breakouts.Person;
import express.assignment.Breakouts.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BreakoutsTest {

    private static final int EFFORT = Budget.of(150, 5_000);
    private static final int TRIALS = Budget.of(150, 1_000);

    @Test
    void breakNoRule() {
        var random = new Random(21);
        int found = 0;
        int unsettled = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            int groups = 2 + random.nextInt(4);
            Breakouts breakouts =
                    DrawnBreakouts.any(random, 4 + random.nextInt(8 * groups), groups, 1 + random.nextInt(3));
            Answer<Seats> answer = breakouts.solve(trial, EFFORT, () -> false);
            unsettled += answer instanceof Answer.Unsettled<Seats> ? 1 : 0;
            if (answer instanceof Found<Seats>(Seats seats, Quality quality)) {
                found++;
                Looking looking = Looking.at(breakouts, seats);
                assertThat(looking.broken()).as(breakouts.toString()).isEmpty();
                assertThat(looking.cost()).isEqualTo(quality.value());
            }
        }
        assertThat(found).isGreaterThan(2 * TRIALS / 5);
        assertThat(unsettled).isLessThan(TRIALS / 50);
    }

    @Test
    void costAsLittleAsAnythingThatCanBeTried() {
        var random = new Random(22);
        for (int trial = 0; trial < Budget.of(25, 1_000); trial++) {
            Breakouts breakouts = withGivenLanguages(DrawnBreakouts.any(random, 3 + random.nextInt(3), 2, 2));
            Map<String, String> languages = new HashMap<>();
            breakouts.groups().stream()
                    .filter(group -> !group.languages().isEmpty())
                    .forEach(group ->
                            languages.put(group.name(), group.languages().getFirst()));
            long least = Looking.least(breakouts, languages);
            if (breakouts.solve(1, 1_000, () -> false) instanceof Found<Seats>(Seats _, Quality quality)) {
                assertThat(quality.value()).as(breakouts.toString()).isEqualTo(least);
                assertThat(quality.bound()).isLessThanOrEqualTo(least);
            } else {
                assertThat(least).as(breakouts.toString()).isEqualTo(Drawn.NONE);
            }
        }
    }

    private static Breakouts withGivenLanguages(Breakouts it) {
        List<Group> groups = it.groups().stream()
                .map(group -> new Group(
                        group.name(),
                        group.least(),
                        group.most(),
                        group.languages().stream().limit(1).toList()))
                .toList();
        return new Breakouts(it.people(), groups, it.rounds(), it.rules(), it.prices(), it.before());
    }

    @Test
    void areSeatedTheSameWayTwice() {
        Breakouts breakouts = DrawnBreakouts.webinar(1, 60, 5, 2, false);
        assertThat(seated(breakouts)).isNotEmpty().isEqualTo(seated(breakouts));
    }

    private static List<String> seated(Breakouts breakouts) {
        Seats seats = breakouts.solve(7, EFFORT, () -> false).found().orElseThrow();
        return everySeat(breakouts, seats).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, List<@Nullable String>> everySeat(Breakouts breakouts, Seats seats) {
        Map<String, List<@Nullable String>> all = new TreeMap<>();
        breakouts
                .people()
                .forEach(person -> all.put(
                        person.name(),
                        new ArrayList<>(IntStream.range(0, breakouts.rounds())
                                .mapToObj(r -> seats.groupOf(person.name(), r))
                                .toList())));
        return all;
    }

    /** Where there is an answer at all: of fifty that are drawn two are proved to have none. */
    @Test
    void changeFewSeatsAfterADropOut() {
        for (long seed = 0; seed < Budget.of(3, 50); seed++) {
            Breakouts first = DrawnBreakouts.webinar(seed, 60, 5, 2, true);
            Breakouts roomy = withSizes(first, 11, 13);
            Answer<Seats> whole = roomy.solve(seed, EFFORT, () -> false);
            if (whole instanceof Answer.Impossible<Seats>) {
                continue;
            }
            Seats before = whole.found().orElseThrow();
            List<Person> stay = roomy.people().subList(1, 60);
            var after = new Breakouts(stay, roomy.groups(), 2, roomy.rules(), roomy.prices(), everySeat(roomy, before));
            Found<Seats> now = (Found<Seats>) after.solve(seed, EFFORT, () -> false);
            assertThat(Looking.at(after, now.what()).broken()).isEmpty();
            assertThat(now.what().moved()).hasSizeLessThanOrEqualTo(4);
            assertThat(Looking.at(after, now.what()).cost())
                    .isEqualTo(now.quality().value());
            assertThat(now.quality().gap()).isLessThan(0.3);
        }
    }

    private static Breakouts withSizes(Breakouts it, int least, int most) {
        List<Group> groups = it.groups().stream()
                .map(group -> new Group(group.name(), least, most, group.languages()))
                .toList();
        return new Breakouts(it.people(), groups, it.rounds(), it.rules(), it.prices(), it.before());
    }

    @Test
    void giveTheBestSoFarWhenStopped() {
        Breakouts breakouts = DrawnBreakouts.webinar(3, 60, 5, 2, true);
        var rules = new Rules(breakouts.rules().mixes(), Set.of(), List.of(), List.of());
        var easy = new Breakouts(breakouts.people(), breakouts.groups(), 2, rules, breakouts.prices(), Map.of());
        Answer<Seats> stopped = easy.solve(1, EFFORT, () -> true);
        Answer<Seats> whole = easy.solve(1, EFFORT, () -> false);
        assertThat(Looking.at(easy, stopped.found().orElseThrow()).broken()).isEmpty();
        assertThat(((Found<Seats>) whole).quality().value())
                .isLessThan(((Found<Seats>) stopped).quality().value());
    }

    @Test
    void sayWhatAnotherSeatWouldCost() {
        Breakouts breakouts = DrawnBreakouts.webinar(0, 60, 5, 2, true);
        Found<Seats> found = (Found<Seats>) breakouts.solve(1, EFFORT, () -> false);
        Seats seats = found.what();
        for (Person person : breakouts.people()) {
            Reason why = seats.why(person.name(), 0);
            assertThat(why.where()).isEqualTo(seats.groupOf(person.name(), 0));
            assertThat(why.cost()).isEqualTo(10L * why.likedBetter());
            if (why.next() != null) {
                assertThat(seats.wouldCost(person.name(), 0, why.next()))
                        .isEqualTo(OptionalLong.of(why.nextCostsMore()));
            }
        }
        assertThat(Looking.at(breakouts, seats).cost())
                .isEqualTo(found.quality().value());
    }

    @Test
    void areCountedToCompareTwoAnswers() {
        Breakouts breakouts = DrawnBreakouts.webinar(6, 60, 5, 3, true);
        Found<Seats> found = (Found<Seats>) breakouts.solve(1, EFFORT, () -> false);
        Seats.Account account = found.what().account();
        long ranks = breakouts.people().stream()
                .flatMapToLong(person -> IntStream.range(0, 3)
                        .mapToLong(r -> person.ranking().indexOf(found.what().groupOf(person.name(), r))))
                .sum();
        long pairs = account.sameMark().get("country") + account.sameMark().get("family");
        assertThat(10 * ranks + 100L * account.sameGroupAgain() + 5 * account.meetAgain() + pairs)
                .isEqualTo(found.quality().value());
    }

    @Test
    void comeNearTheBoundAtTheSizeOfAWebinar() {
        Breakouts breakouts = DrawnBreakouts.webinar(5, 300, 12, 2, true);
        Found<Seats> found = (Found<Seats>) breakouts.solve(1, Budget.of(1_000, 5_000), () -> false);
        assertThat(Looking.at(breakouts, found.what()).broken()).isEmpty();
        assertThat(found.quality().gap()).isLessThan(0.02);
    }
}
