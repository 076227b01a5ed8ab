package express.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private final Random random = new Random(20_261_128);

    /** Whatever is asked for at once, the pieces come in their order, each fetched once, and how far it is is told. */
    @Test
    void areOneContent() throws IOException {
        for (int i = 0; i < 200; i++) {
            List<byte[]> all = drawn();
            List<Integer> fetched = new ArrayList<>();
            List<Long> told = new ArrayList<>();
            var whole = new ByteArrayOutputStream();
            for (byte[] piece : all) {
                whole.write(piece);
            }
            var pieces = new Pieces(
                    number -> {
                        fetched.add(number);
                        return number < all.size() ? Optional.of(all.get(number)) : Optional.empty();
                    },
                    told::add);
            assertThat(readOut(pieces)).isEqualTo(whole.toByteArray());
            assertThat(fetched).startsWith(0).doesNotHaveDuplicates().hasSizeGreaterThan(all.size());
            assertThat(told).isSorted().startsWith(0L).endsWith((long) whole.size());
        }
    }

    private List<byte[]> drawn() {
        List<byte[]> all = new ArrayList<>();
        for (int count = random.nextInt(6); count > 0; count--) {
            var piece = new byte[1 + random.nextInt(40)];
            random.nextBytes(piece);
            all.add(piece);
        }
        return all;
    }

    private byte[] readOut(Pieces pieces) throws IOException {
        var out = new ByteArrayOutputStream();
        while (true) {
            if (random.nextBoolean()) {
                int one = pieces.read();
                if (one < 0) {
                    return out.toByteArray();
                }
                out.write(one);
            } else {
                var some = new byte[random.nextInt(50)];
                int count = pieces.read(some, 0, some.length);
                if (count < 0) {
                    return out.toByteArray();
                }
                out.write(some, 0, count);
            }
        }
    }
}
