package express.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final Numbers numbers = new Numbers();

    /** Ids that differ in few places, as those who count up make them, among such as come by chance. */
    @Test
    void givesEachItsOwnNumberAndNoOther() {
        var random = new Random(7);
        Map<UUID, Integer> expected = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            UUID id = switch (i % 4) {
                case 0 -> new UUID(0, i);
                case 1 -> new UUID(i, 0);
                case 2 -> new UUID(i, i);
                default -> new UUID(random.nextLong(), random.nextLong());
            };
            expected.putIfAbsent(id, expected.size());
            assertThat(numbers.of(id)).isEqualTo(expected.get(id));
        }
        assertThat(numbers.size()).isEqualTo(expected.size());
        expected.forEach((id, number) -> {
            assertThat(numbers.find(id)).isEqualTo(number);
            assertThat(numbers.id(number)).isEqualTo(id);
        });
        assertThat(numbers.find(new UUID(-1, -1))).isNegative();
    }
}
