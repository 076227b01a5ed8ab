package express.bundles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.bundles.BundleRefused.Reason;
import express.practices.Publication.Status;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {

    private static final String SITE = "https://there.example.org";

    private final byte[] good = SampleBundles.of(SITE, 3);

    @Test
    void readsWhatWasWritten() throws IOException {
        List<Line> lines = SampleBundles.lines(5);
        try (var reader = BundleReader.open(in(SampleBundles.bundle(SITE, lines)))) {
            List<Line> read = new ArrayList<>();
            while (reader.hasNext()) {
                read.add(reader.next());
            }
            reader.end();
            assertThat(read).isEqualTo(lines);
            assertThat(reader.header().site()).isEqualTo(SITE);
            assertThat(reader.header().made()).isEqualTo(SampleBundles.MADE);
            assertThat(reader.header().licence()).isEqualTo(Header.LICENCE);
        }
    }

    @Test
    void readsPiecesOfAnySize() throws IOException {
        List<InputStream> single = new ArrayList<>();
        for (byte one : good) {
            single.add(in(new byte[] {one}));
        }
        assertThat(BundleReader.verify(new SequenceInputStream(Collections.enumeration(single)))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void refusesEveryCut() {
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> verify(cut)).as("cut at " + length).isInstanceOf(BundleRefused.class);
        }
        assertRefused(Arrays.copyOf(good, good.length / 2), Reason.CUT_OFF);
    }

    @Test
    void refusesEveryBitThatIsNotAsItWas() throws IOException {
        byte[] plain = String.join("\n", SampleBundles.unpacked(good)).getBytes(StandardCharsets.UTF_8);
        var random = new Random(7);
        for (int bit = 0; bit < 2_000; bit++) {
            byte[] altered = plain.clone();
            altered[random.nextInt(plain.length)] ^= (byte) (1 << random.nextInt(8));
            byte[] ended = Arrays.copyOf(altered, altered.length + 1);
            ended[altered.length] = '\n';
            byte[] file = SampleBundles.zipped(ended);
            assertThatThrownBy(() -> verify(file)).isInstanceOf(BundleRefused.class);
        }
    }

    /** Some bits of a compressed file say nothing; whatever is read all the same is what was signed. */
    @Test
    void readsNothingElseFromAFileThatIsNotAsItWas() throws IOException {
        int refused = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] altered = good.clone();
            altered[at] ^= 0x10;
            try {
                assertThat(verify(altered)).usingRecursiveComparison().isEqualTo(verify(good));
            } catch (BundleRefused because) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(good.length - 30);
    }

    @Test
    void refusesWhatSomebodyElseSigned() throws IOException {
        List<String> lines = new ArrayList<>(SampleBundles.unpacked(good));
        byte[] other = SampleBundles.bundle(SITE, SampleBundles.key("mallory"), SampleBundles.lines(3));
        lines.set(4, SampleBundles.unpacked(other).get(4));
        assertRefused(SampleBundles.packed(lines), Reason.FORGED);
    }

    @Test
    void refusesLinesInAnotherOrderAddedOrTakenAway() throws IOException {
        assertRefused(
                altered(lines -> List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3), lines.get(4))),
                Reason.FORGED);
        assertRefused(
                altered(lines -> List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(3), lines.get(4))),
                Reason.FORGED);
        assertRefused(
                altered(lines -> List.of(lines.get(0), lines.get(1), lines.get(2), lines.get(4))), Reason.CUT_OFF);
        assertRefused(altered(lines -> lines.subList(0, 4)), Reason.CUT_OFF);
        assertRefused(
                altered(lines -> {
                    List<String> more = new ArrayList<>(lines);
                    more.add("{}");
                    return more;
                }),
                Reason.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        express-bundle                 | another-format                  | NO_BUNDLE
        "version":1,"site"             | "version":2,"site"              | LATER_FORMAT
        "version":1,"site"             | "version":0,"site"              | BROKEN
        "count":3                      | "count":-3                      | BROKEN
        "count":3                      | "count":2000000                 | TOO_LARGE
        "count":3                      | "count":99                      | CUT_OFF
        "count":3                      | "count":3,"count":3             | NO_BUNDLE
        "count":3                      | "count":3,"more":1              | BROKEN
        https://there.example.org      | https://here.example.org        | FORGED
        https://there.example.org      | javascript:alert(1)             | BROKEN
        https://there.example.org      | https://me@there.example.org    | BROKEN
        https://there.example.org      | https://there.example.org/?a    | BROKEN
        https://there.example.org      | there                           | BROKEN
        creativecommons.org            | javascript                      | FORGED
        https://creativecommons.org    | javascript:alert(1)//x          | BROKEN
        2026-11-20                     | +999999999-11-20                | BROKEN
        """)
    void refusesAHeaderThatSaysSomethingElse(String said, String instead, Reason reason) throws IOException {
        assertRefused(
                altered(lines -> {
                    List<String> others = new ArrayList<>(lines);
                    assertThat(lines.getFirst()).contains(said);
                    others.set(0, lines.getFirst().replaceFirst(Pattern.quote(said), instead));
                    return others;
                }),
                reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "PK\u0003\u0004", "{\"format\":\"express-bundle\"}\n", "<html>"})
    void refusesOtherFiles(String content) throws IOException {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), Reason.NO_BUNDLE);
    }

    @Test
    void refusesDeepNestsWithoutGoingDown() throws IOException {
        String deep = "[".repeat(900_000);
        assertRefused(SampleBundles.packed(List.of(deep)), Reason.NO_BUNDLE);
    }

    @Test
    void readsNoMoreOfABombThanALineMayHave() throws IOException {
        byte[] large = SampleBundles.zipped(new byte[256 << 20]);
        var counted = new Counted(in(large));
        assertThatThrownBy(() -> BundleReader.verify(counted))
                .isInstanceOfSatisfying(
                        BundleRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        assertThat(counted.read).isLessThan(large.length / 2);
    }

    @Test
    void passesOverALineThatHoldsNoPractice() throws IOException {
        Line none = SampleBundles.line("none", 0);
        Line draft = new Line(none.practice(), 1, SampleBundles.MADE, Status.DRAFT, none.sheet());
        try (var reader = BundleReader.open(in(SampleBundles.bundle(SITE, List.of(none, draft))))) {
            assertThat(reader.next()).isNull();
            assertThat(reader.next()).isNull();
            reader.end();
        }
    }

    private byte[] altered(UnaryOperator<List<String>> change) throws IOException {
        return SampleBundles.packed(change.apply(SampleBundles.unpacked(good)));
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> verify(file))
                .isInstanceOfSatisfying(
                        BundleRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Header verify(byte[] file) throws IOException {
        return BundleReader.verify(in(file));
    }

    private static InputStream in(byte[] file) {
        return new ByteArrayInputStream(file);
    }

    private static final class Counted extends FilterInputStream {

        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int some = super.read(into, offset, length);
            read += Math.max(0, some);
            return some;
        }
    }
}
