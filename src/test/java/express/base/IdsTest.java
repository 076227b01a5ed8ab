package express.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void areInTheOrderInWhichTheyWereMade() {
        List<UUID> made = Stream.generate(Ids::next).limit(20_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void areMadeByManyAtOnce() {
        List<UUID> made =
                IntStream.range(0, 20_000).parallel().mapToObj(i -> Ids.next()).toList();
        assertThat(made).doesNotHaveDuplicates();
    }

    @Test
    void beginWithTheTime() {
        long before = System.currentTimeMillis();
        UUID id = Ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before - 1_000, System.currentTimeMillis() + 1_000);
    }

    @Test
    void areReadOrDoNotExist() {
        UUID id = Ids.next();
        assertThat(Ids.parse(id.toString())).isEqualTo(id);
        assertThatThrownBy(() -> Ids.parse("../etc")).isInstanceOf(NotFound.class);
    }
}
