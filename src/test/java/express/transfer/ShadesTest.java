package express.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShadesTest {

    @Test
    void growByTheSameFactor() {
        assertThat(Shades.of(20_000).bounds()).containsExactly(10L, 50L, 500L, 2_000L, 20_000L);
        assertThat(Shades.of(37).bounds()).containsExactly(2L, 5L, 10L, 20L, 37L).isSorted();
    }

    @Test
    void areFewWhereLittleIsToBeToldApart() {
        assertThat(Shades.of(3).ranges())
                .containsExactly(
                        new Shades.Range(1, 1, 1), new Shades.Range(2, 2, 3), new Shades.Range(3, 3, 5));
        assertThat(Shades.of(1).ranges()).containsExactly(new Shades.Range(1, 1, 4));
        assertThat(Shades.of(0).ranges()).isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 10, 11, 27, 50, 100, 999, 1_000, 12_345, 100_000})
    void haveOneForEveryCount(long highest) {
        Shades shades = Shades.of(highest);

        assertThat(shades.ranges()).hasSizeBetween(1, Shades.MOST);
        assertThat(LongStream.rangeClosed(1, highest)).allSatisfy(count -> assertThat(shades.ranges())
                .filteredOn(range -> range.from() <= count && count <= range.to())
                .singleElement()
                .extracting(Shades.Range::shade)
                .isEqualTo(shades.shade(count)));
        assertThat(shades.shade(0)).isZero();
        assertThat(shades.ranges()).extracting(Shades.Range::shade).isSorted().doesNotHaveDuplicates();
    }
}
