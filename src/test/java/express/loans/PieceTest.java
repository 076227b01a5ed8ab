package express.loans;

import static org.assertj.core.api.Assertions.assertThat;

import express.lending.Examples;
import express.lending.Product;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private static Span span(LocalDate since, LocalDate until, LocalDate oldest) {
        return new Span(since, until, 100, 0, oldest, false, 0, 0, null, null, 0, 0, 0, 0, 0, null, false);
    }

    @Test
    void goIntoAnotherBucketTheDayAfterTheirTime() {
        List<Piece> pieces = Piece.of(7, List.of(span(DAY, Span.NEVER, DAY)), DAY.plusDays(200));
        assertThat(pieces)
                .containsExactly(
                        new Piece(7, DAY, DAY.plusDays(2), 0, false, 1, 100),
                        new Piece(7, DAY.plusDays(2), DAY.plusDays(31), 1, false, 1, 100),
                        new Piece(7, DAY.plusDays(31), DAY.plusDays(91), 2, false, 1, 100),
                        new Piece(7, DAY.plusDays(91), DAY.plusDays(181), 3, false, 1, 100),
                        new Piece(7, DAY.plusDays(181), DAY.plusDays(201), 4, false, 1, 100));
    }

    @Test
    void sayOfEveryDayWhatTheSpanSays() {
        for (LocalDate oldest : new LocalDate[] {null, DAY, DAY.minusDays(40), DAY.minusDays(500)}) {
            Span span = span(DAY, DAY.plusDays(70), oldest);
            List<Piece> pieces = Piece.of(1, List.of(span), DAY.plusDays(400));
            for (LocalDate day = DAY; day.isBefore(span.until()); day = day.plusDays(1)) {
                LocalDate on = day;
                assertThat(pieces.stream()
                                .filter(it ->
                                        !it.since().isAfter(on) && it.until().isAfter(on)))
                        .singleElement()
                        .extracting(Piece::bucket)
                        .isEqualTo(Piece.bucket(span.daysLate(on)));
            }
        }
    }

    /** Whatever happened before and after: on every day what was there and what changed is what is there. */
    @Test
    void changeOneLifeIntoAnother() {
        Product product = Examples.micro();
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Piece> before =
                    Piece.of(1, Lives.any(random, product).history().spans(), Lives.START.plusDays(500));
            List<Piece> after = Piece.of(2, Lives.any(random, product).history().spans(), Lives.START.plusDays(700));
            List<Piece> changed = Stream.concat(before.stream(), Piece.changes(before, after).stream())
                    .toList();
            for (int i = 0; i < 720; i += 7) {
                LocalDate day = Lives.START.plusDays(i);
                for (int cell = 1; cell <= 2; cell++) {
                    assertThat(sum(changed, cell, day)).isEqualTo(sum(after, cell, day));
                }
            }
        }
        List<Piece> same = Piece.of(1, List.of(span(DAY, Span.NEVER, DAY)), DAY.plusDays(99));
        assertThat(Piece.changes(same, same)).isEmpty();
    }

    @Test
    void ofManyLoansAreOneWhereTheyChangeTheSame() {
        LocalDate end = DAY.plusDays(2);
        assertThat(Piece.together(List.of(
                        new Piece(7, DAY, end, 0, false, -1, -100),
                        new Piece(7, DAY, end, 0, false, 1, 60),
                        new Piece(7, DAY, end, 1, false, -1, -50),
                        new Piece(7, DAY, end, 1, false, 1, 50),
                        new Piece(7, DAY, end, 0, false, -1, -30),
                        new Piece(7, DAY, end, 0, true, 1, 30))))
                .containsExactly(new Piece(7, DAY, end, 0, false, -1, -70), new Piece(7, DAY, end, 0, true, 1, 30));
    }

    private static List<Long> sum(List<Piece> pieces, long cell, LocalDate day) {
        List<Piece> there = pieces.stream()
                .filter(it -> it.cell() == cell
                        && !it.since().isAfter(day)
                        && it.until().isAfter(day))
                .toList();
        return Stream.of(0, 1, 2, 3, 4)
                .map(bucket -> there.stream()
                        .filter(it -> it.bucket() == bucket)
                        .mapToLong(it -> it.principal() * 3 + it.loans() + (it.restructured() ? it.principal() : 0))
                        .sum())
                .toList();
    }
}
