package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.Budget;
import express.lending.Allocation;
import express.lending.Examples;
import express.lending.Product;
import express.loans.Event.Kind;
import express.loans.Standing.Asked;
import express.loans.Standing.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of every loan, whatever happens to it. */
class HistoryPropertyTest {

    private static final int LIVES = Budget.of(400, 20_000);

    private static final List<Product> PRODUCTS = List.of(
            Examples.micro(),
            Examples.steady(),
            Examples.micro(Allocation.INTEREST_FEES_LOAN),
            Examples.micro(Allocation.LOAN_INTEREST_FEES));

    private static LocalDate anyDay(Random random) {
        return Lives.START.plusDays(random.nextInt(1_400));
    }

    private static Lives any(Random random) {
        return Lives.any(random, PRODUCTS.get(random.nextInt(PRODUCTS.size())));
    }

    @Test
    void bothSidesOfTheBooksAreTheSameOnEveryDay() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            History history = any(random).history();
            for (int i = 0; i < 5; i++) {
                Standing at = history.at(anyDay(random));
                assertThat(at.position().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .as("seed " + seed + " on " + at.day())
                        .isZero();
                assertThat(at.position().get(Sums.PRINCIPAL)).isEqualTo(at.outstanding());
                assertThat(at.accrued()).as("interest, seed " + seed).isNotNegative();
            }
        }
    }

    /** Whichever came first, what was paid or what it is enough for. */
    @Test
    void nothingRunsThatNeedsNothingMoreToEnd() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            Standing at = any(random).history().at(anyDay(random));
            if (at.state() == State.RUNNING) {
                assertThat(at.payoff()).as("seed " + seed + " on " + at.day()).isPositive();
            }
        }
    }

    @Test
    void pastDaysComeToTheSameWhateverIsWrittenDownForLater() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            History history = any(random).history();
            LocalDate day = anyDay(random);
            List<Event> before = history.effective().stream()
                    .filter(it -> !it.dayOn().isAfter(day))
                    .toList();
            assertThat(new History(history.agreement(), history.planner(), before).at(day))
                    .as("seed " + seed)
                    .isEqualTo(history.at(day));
        }
    }

    @Test
    void theOrderInWhichThingsAreWrittenDownDoesNotMatter() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            History history = any(random).history();
            List<Event> told = new ArrayList<>(history.effective());
            told.removeIf(it -> it.kind() == Kind.RESCHEDULED);
            History first = new History(history.agreement(), history.planner(), told);
            Collections.shuffle(told, random);
            List<Event> again = new ArrayList<>();
            for (Event it : told) {
                again.add(numbered(it, again.size() + 1));
            }
            LocalDate day = anyDay(random);
            assertThat(byDay(new History(history.agreement(), history.planner(), again).at(day)))
                    .as("seed " + seed)
                    .isEqualTo(byDay(first.at(day)));
        }
    }

    /** Of two early payments on one day the first asks for the interest until then: together they ask for the same. */
    private static Standing byDay(Standing it) {
        var asked = new TreeMap<LocalDate, Asked>();
        it.asked()
                .forEach(one -> asked.merge(
                        one.day(),
                        one,
                        (a, b) -> new Asked(
                                a.day(),
                                a.fee() + b.fee(),
                                a.interest() + b.interest(),
                                a.principal() + b.principal(),
                                a.left() + b.left())));
        return new Standing(
                it.day(),
                it.state(),
                it.disbursed(),
                it.outstanding(),
                it.overdue(),
                it.dueNow(),
                it.credit(),
                it.payoff(),
                it.oldest(),
                it.accrued(),
                it.restructured(),
                it.rate(),
                List.copyOf(asked.values()),
                it.toCome(),
                it.position());
    }

    private static Event numbered(Event it, int seq) {
        return new Event(
                seq,
                it.id(),
                it.kind(),
                it.dayOn(),
                it.cents(),
                it.means(),
                it.keep(),
                it.payments(),
                it.firstDue(),
                it.free(),
                it.rate(),
                null,
                it.words(),
                it.at(),
                it.by());
    }

    @Test
    void whatIsTakenBackIsAsIfItHadNeverBeen() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            Lives life = any(random);
            History before = life.history();
            LocalDate on = anyDay(random);
            life.repaid(on, 1 + random.nextInt(90_000));
            int seq = life.history().events().size();
            life.reversed(on, seq);
            LocalDate day = anyDay(random);
            assertThat(life.history().at(day)).as("seed " + seed).isEqualTo(before.at(day));
            life.reversed(on, seq + 1);
            assertThat(life.history().isReversed(life.history().events().get(seq - 1)))
                    .isFalse();
        }
    }

    @Test
    void whatIsKeptOfEveryDayIsWhatIsComputedForIt() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            History history = any(random).history();
            List<Span> spans = history.spans();
            LocalDate day = anyDay(random);
            Standing at = history.at(day);
            spans.stream()
                    .filter(it -> !it.since().isAfter(day) && it.until().isAfter(day))
                    .forEach(span -> {
                        BigDecimal rate = history.agreement().rate();
                        assertThat(span.principal()).isEqualTo(at.outstanding());
                        assertThat(span.accrued(rate, day)).isEqualTo(at.accrued());
                        assertThat(span.payoff(rate, day)).isEqualTo(at.payoff());
                        assertThat(span.daysLate(day)).isEqualTo(at.daysLate());
                    });
            assertThat(spans).isSortedAccordingTo((a, b) -> a.since().compareTo(b.since()));
        }
    }

    /** On days on which nobody does anything: of the others the night looks at no loan. */
    @Test
    void moreThanInterestChangesOnlyOnDaysThatAreKnownForIt() {
        int changed = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            Lives life = random.nextInt(5) == 0 ? Lives.any(random, Examples.capitalising()) : any(random);
            History history = life.history();
            List<Span> spans = history.spans();
            if (spans.isEmpty()) {
                continue;
            }
            List<LocalDate> days = List.of(
                    spans.get(random.nextInt(spans.size())).since(),
                    spans.get(random.nextInt(spans.size())).since(),
                    anyDay(random));
            for (LocalDate day : days) {
                boolean quiet =
                        history.effective().stream().noneMatch(it -> it.dayOn().equals(day));
                boolean same = history.at(day)
                        .withoutInterest()
                        .equals(history.at(day.minusDays(1)).withoutInterest());
                boolean known = spans.stream().anyMatch(it -> it.since().equals(day) && it.shifts());
                if (quiet) {
                    assertThat(known).as("seed " + seed + " on " + day).isEqualTo(!same);
                    changed += same ? 0 : 1;
                }
            }
        }
        assertThat(changed).isGreaterThan(LIVES / 10);
    }

    @Test
    void oneWalkFindsWhatIsFoundDayByDay() {
        for (int seed = 0; seed < LIVES; seed++) {
            var random = new Random(seed);
            History history = any(random).history();
            LocalDate day = anyDay(random);
            Outlook outlook = history.outlook(day);
            assertThat(outlook.now()).as("seed " + seed).isEqualTo(history.at(day));
            assertThat(outlook.spans()).as("seed " + seed).isEqualTo(history.spans());
            assertThat(outlook.asked())
                    .as("seed " + seed)
                    .isEqualTo(history.at(Span.NEVER).asked());
            assertThat(history.isPaidOut(day))
                    .as("seed " + seed)
                    .isEqualTo(!outlook.now().state().isBeforePayout());
        }
    }

    @Test
    void manyAreTheSameSideBySideAsOneAfterAnother() {
        LocalDate day = Lives.START.plusDays(400);
        List<Outlook> after = new ArrayList<>();
        List<History> histories = new ArrayList<>();
        for (int seed = 0; seed < LIVES; seed++) {
            after.add(any(new Random(seed)).history().outlook(day));
            histories.add(any(new Random(seed)).history());
        }
        assertThat(histories.parallelStream().map(it -> it.outlook(day)).toList())
                .isEqualTo(after);
    }

    /** Else what holds of these lives would hold of less than is said. */
    @Test
    void livesHaveAllThatMattersTogether() {
        int all = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            List<Event> events = any(new Random(seed)).history().events();
            boolean reversed = events.stream().anyMatch(it -> it.kind() == Kind.REVERSED);
            boolean backDated = IntStream.range(1, events.size())
                    .anyMatch(i ->
                            events.get(i).dayOn().isBefore(events.get(i - 1).dayOn()));
            boolean rate = events.stream().anyMatch(it -> it.rate() != null);
            boolean pause = events.stream().anyMatch(HistoryPropertyTest::isPause);
            all += reversed && backDated && rate && pause ? 1 : 0;
        }
        assertThat(all).isGreaterThan(LIVES / 20);
    }

    /** Nothing is due for a month and a half. */
    private static boolean isPause(Event it) {
        LocalDate due = it.firstDue();
        return it.kind() == Kind.RESCHEDULED
                && due != null
                && due.isAfter(it.dayOn().plusDays(45));
    }
}
