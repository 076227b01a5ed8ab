package express.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import express.ModuleTest;
import express.assessments.Cohorts.Cohort;
import express.assessments.Group.Circle;
import express.base.NetworkId;
import express.database.Acting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sees all that is ever shown of networks together learns nothing of one of them. */
@ModuleTest
class ComparingNetworksTest {

    @Autowired
    Group group;

    @Autowired
    ComparingNetworks comparing;

    @Autowired
    Cohorts cohorts;

    @Autowired
    ComparisonConsents consents;

    /** Years that no other test has rounds in; each test begins where the one before it ended. */
    private LocalDate quarter;

    @BeforeEach
    void begin() {
        quarter = latest().map(Cohort::until)
                .filter(it -> it.getYear() > 2100)
                .orElse(LocalDate.of(2101, 1, 1))
                .plusMonths(3);
    }

    private Optional<Cohort> latest() {
        return cohorts.findLatest(Group.INSTRUMENT);
    }

    private void fix(LocalDate until, List<NetworkId> among) {
        Acting.inBackground(comparing.name(), () -> {
            comparing.fix(until, among);
            return null;
        });
    }

    private List<Circle> circles(int many) {
        return IntStream.range(0, many).mapToObj(it -> group.of(3)).toList();
    }

    private static List<NetworkId> ids(List<Circle> circles) {
        return circles.stream().map(Circle::id).toList();
    }

    /** Each network scores its own number, in the quarter before that day. */
    private void answer(List<Circle> circles, LocalDate until, int... scores) {
        Instant at = until.minusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < circles.size(); i++) {
            group.round(circles.get(i), at, scores[i], scores[i], scores[i]);
        }
    }

    private Map<String, Double> shown() {
        return cohorts.medians(latest().orElseThrow());
    }

    @Test
    void showsNothingOfFourNetworks() {
        List<Circle> four = circles(4);
        Optional<Cohort> before = latest();
        answer(four, quarter.plusMonths(3), 1, 2, 3, 4);
        fix(quarter.plusMonths(3), ids(four));
        assertThat(latest()).isEqualTo(before);
        List<Circle> fifth = circles(1);
        answer(fifth, quarter.plusMonths(6), 9);
        fix(quarter.plusMonths(6), ids(join(four, fifth)));
        assertThat(latest().orElseThrow().networks())
                .as("time goes on until there are five")
                .isEqualTo(5);
        assertThat(shown()).isEqualTo(Map.of("visibility", 3.0));
    }

    private static List<Circle> join(List<Circle> some, List<Circle> more) {
        List<Circle> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    @Test
    void tellsNothingByTheDifferenceBeforeAndAfterOneLeaves() {
        List<Circle> six = circles(6);
        LocalDate until = quarter.plusMonths(3);
        answer(six, until, 2, 2, 4, 8, 9, 10);
        fix(until, ids(six));
        Cohort with = latest().orElseThrow();
        Map<String, Double> before = shown();
        assertThat(before).isEqualTo(Map.of("visibility", 6.0));

        List<NetworkId> without = ids(six.subList(0, 5));
        fix(until, without);
        fix(until.plusMonths(3), without);
        assertThat(latest()).as("neither counted anew nor counted twice").contains(with);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void tellsNothingByTheDifferenceBeforeAndAfterOneJoins() {
        List<Circle> five = circles(5);
        LocalDate first = quarter.plusMonths(3);
        answer(five, first, 1, 2, 3, 4, 5);
        List<Circle> joining = circles(1);
        answer(joining, first, 10);
        fix(first, ids(five));
        Map<String, Double> before = shown();
        LocalDate second = first.plusMonths(3);
        fix(second, ids(join(five, joining)));
        assertThat(shown()).as("its round of then is never counted").isEqualTo(before);

        answer(join(five, joining), second, 5, 5, 6, 6, 7, 7);
        fix(second, ids(join(five, joining)));
        assertThat(shown()).as("of new rounds only").isEqualTo(Map.of("visibility", 6.0));
        assertThat(latest().orElseThrow().networks()).isEqualTo(6);
    }

    /** Networks come and go by lot: what is shown is the median of what was not shown before, of five or more. */
    @Test
    void countsEachRoundOnceWhateverNetworksDo() {
        var chance = new Random(5);
        List<Circle> all = circles(8);
        List<Integer> waiting = new ArrayList<>(Collections.nCopies(all.size(), null));
        for (int i = 1; i <= 6; i++) {
            LocalDate until = quarter.plusMonths(3L * i);
            for (int at = 0; at < all.size(); at++) {
                if (chance.nextBoolean()) {
                    waiting.set(at, chance.nextInt(11));
                    answer(all.subList(at, at + 1), until, waiting.get(at));
                }
            }
            List<Circle> consenting =
                    all.stream().filter(it -> chance.nextInt(4) > 0).toList();
            List<Double> counted = consenting.stream()
                    .map(it -> waiting.get(all.indexOf(it)))
                    .filter(Objects::nonNull)
                    .map(Integer::doubleValue)
                    .toList();
            Optional<Cohort> before = latest();
            fix(until, ids(consenting));
            if (counted.size() < ComparingNetworks.FEWEST) {
                assertThat(latest()).isEqualTo(before);
            } else {
                assertThat(latest().orElseThrow().networks()).isEqualTo(counted.size());
                assertThat(shown().get("visibility")).isEqualTo(median(counted));
                waiting.replaceAll(it -> null);
            }
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int half = sorted.size() / 2;
        double exact = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Math.round(exact * 2) / 2.0;
    }

    @Test
    void doesNotCountANetworkOfWhichTwoPeopleAnswered() {
        List<Circle> four = circles(4);
        LocalDate until = quarter.plusMonths(3);
        answer(four, until, 1, 2, 3, 4);
        Circle small = group.of(2);
        group.round(small, until.minusDays(10).atStartOfDay().toInstant(ZoneOffset.UTC), 9, 9);
        Optional<Cohort> before = latest();
        fix(until, ids(join(four, List.of(small))));
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void asksWhoConsentsToday() {
        Circle circle = group.of(1);
        Acting.as(circle.leads(), () -> {
            consents.give(circle.id());
            return null;
        });
        assertThat(Acting.inBackground(comparing.name(), consents::list)).contains(circle.id());
        Acting.as(circle.leads(), () -> {
            consents.takeBack(circle.id());
            return null;
        });
        assertThat(Acting.inBackground(comparing.name(), consents::list)).doesNotContain(circle.id());
    }

    @Test
    void beginsAQuarterOnItsFirstDay() {
        assertThat(ComparingNetworks.firstOfQuarter(LocalDate.of(2026, 11, 27))).isEqualTo("2026-10-01");
        assertThat(ComparingNetworks.firstOfQuarter(LocalDate.of(2026, 1, 1))).isEqualTo("2026-01-01");
        assertThat(ComparingNetworks.firstOfQuarter(LocalDate.of(2026, 6, 30))).isEqualTo("2026-04-01");
    }
}
