package express.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import express.base.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate OPENED = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

    @Test
    void drawsWhatHasADateFromWhenItWasAddedInTheOrderOfItsDays() {
        Timeline line = Timeline.of(
                List.of(action(1, "2026-12-31"), action(2, "2026-04-01"), action(3, null)), OPENED, TODAY, false);
        assertThat(line.rows()).extracting(row -> row.action().number()).containsExactly(2, 1);
        assertThat(line.months().getFirst().x()).isEqualTo("0.0%");
        assertThat(line.months()).hasSizeBetween(3, 5);
        assertThat(end(line.rows().getFirst())).isLessThan(share(line.today()));
        assertThat(end(line.rows().getLast()))
                .isGreaterThan(share(line.today()))
                .isLessThanOrEqualTo(100);
    }

    @Test
    void runsTheOtherWayFromRightToLeft() {
        List<Action> actions = List.of(action(1, "2026-12-31"), action(2, "2026-04-01"));
        Timeline right = Timeline.of(actions, OPENED, TODAY, false);
        Timeline left = Timeline.of(actions, OPENED, TODAY, true);
        assertThat(share(left.today())).isEqualTo(100 - share(right.today()), offset(0.2));
        assertThat(share(left.rows().getFirst().x()))
                .isEqualTo(100 - end(right.rows().getFirst()), offset(0.2));
        assertThat(left.rows().getFirst().anchor()).isEqualTo("100.0%");
    }

    @Test
    void cutsLongTitlesBetweenLetters() {
        Action shout = action(1, "2026-12-31", "🎪".repeat(60));
        String label = Timeline.of(List.of(shout), OPENED, TODAY, false)
                .rows()
                .getFirst()
                .label();
        assertThat(label).isEqualTo("🎪".repeat(33) + "…");
    }

    @Test
    void bearsDatesFarApartAndNoneAtAll() {
        assertThat(Timeline.of(List.of(), OPENED, TODAY, false).rows()).isEmpty();
        Timeline far = Timeline.of(List.of(action(1, "2000-01-01"), action(2, "2100-01-01")), OPENED, TODAY, true);
        assertThat(far.months()).hasSizeLessThan(6);
        assertThat(far.rows()).allSatisfy(row -> {
            assertThat(share(row.x())).isBetween(0.0, 100.0);
            assertThat(end(row)).isBetween(0.0, 101.6);
        });
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }

    private static double end(Timeline.Row row) {
        return share(row.x()) + share(row.width());
    }

    private static Action action(int number, String due) {
        return action(number, due, "Title");
    }

    private static Action action(int number, String due, String title) {
        var facts = new Facts(
                null,
                title,
                "",
                "",
                null,
                List.of(),
                "",
                due == null ? null : LocalDate.parse(due),
                "",
                "",
                "",
                null,
                null,
                null,
                Locale.ENGLISH);
        Instant added = Instant.parse("2026-02-01T12:00:00Z");
        return new Action(
                UUID.randomUUID(), NetworkId.next(), number, facts, null, null, State.AGREED, added, added, null, 1);
    }
}
