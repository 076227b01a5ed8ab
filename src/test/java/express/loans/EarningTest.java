package express.loans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.loans.Earning.Booked;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What rounds of booking come to. */
class EarningTest {

    /** Whenever it is looked at again, somebody has touched it in between; then they have done. */
    @Test
    void goesOnWhileLoansAreTouched() {
        Iterator<Booked> rounds = IntStream.rangeClosed(1, 9)
                .mapToObj(it -> new Booked(it == 9 ? 1 : 0, 1, 0, it == 9 ? 7 : 0))
                .iterator();
        assertThat(Earning.bookAll(rounds::next).cents()).isEqualTo(7);
        assertThat(rounds.hasNext()).isFalse();
        assertThat(Earning.bookAll(() -> new Booked(0, 0, 0, 0)).cents()).isZero();
    }

    @Test
    void endsWhereALoanIsSeenAndCannotBeBooked() {
        Iterator<Booked> rounds = Stream.concat(
                        Stream.of(new Booked(3, 4, 0, 12)), Stream.generate(() -> new Booked(0, 1, 0, 0)))
                .iterator();
        assertThatThrownBy(() -> Earning.bookAll(rounds::next)).isInstanceOf(IllegalStateException.class);
    }
}
