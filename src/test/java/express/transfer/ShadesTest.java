package express.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadesTest {

    @Test
    void giveEachCountItsOwnWhereThereAreFew() {
        assertThat(shades(1, 1, 0, 3, 1, 3).ranges())
                .containsExactly(new Shades.Range(1, 1, 1), new Shades.Range(2, 3, 5));
        assertThat(shades(7).ranges()).containsExactly(new Shades.Range(1, 7, 4));
        assertThat(shades().ranges()).isEmpty();
    }

    @Test
    void tellCountriesApartWhereOneHasVeryMany() {
        Shades shades = shades(50_000, 3, 5, 12, 14, 38, 61, 120, 260, 1_900);

        assertThat(shades.bounds()).containsExactly(5L, 20L, 70L, 300L, 50_000L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 10, 11, 27, 50, 100, 999, 100_000})
    void haveOneForEveryCount(long highest) {
        Shades shades = Shades.of(LongStream.rangeClosed(0, highest).map(count -> count * count));

        assertThat(shades.ranges()).hasSizeBetween(1, Shades.MOST);
        assertThat(LongStream.rangeClosed(1, highest * highest).limit(10_000))
                .allSatisfy(count -> assertThat(shades.ranges())
                        .filteredOn(range -> range.from() <= count && count <= range.to())
                        .singleElement()
                        .extracting(Shades.Range::shade)
                        .isEqualTo(shades.shade(count)));
        assertThat(shades.shade(0)).isZero();
        assertThat(shades.ranges())
                .extracting(Shades.Range::shade)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(highest == 1 ? 4 : 5);
    }

    private static Shades shades(long... counts) {
        return Shades.of(LongStream.of(counts));
    }
}
