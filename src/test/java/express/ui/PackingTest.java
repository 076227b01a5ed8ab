package express.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PackingTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private static byte[] page(int words) {
        return "<p>Somebody who knows the way</p>\n".repeat(words).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var whole = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return whole.readAllBytes();
        }
    }

    @Test
    void packsSoThatAnybodyCanUnpackAgainAndAgain() {
        assertThat(IntStream.of(0, 1, 100, 20_000, 100).boxed().toList()).allSatisfy(words -> {
            byte[] packed = Packing.gzip(page(words));
            assertThat(unpacked(packed)).isEqualTo(page(words));
        });
        assertThat(Packing.gzip(page(100)).length).isLessThan(page(100).length / 5);
    }

    @Test
    void packsForManyAtOnce() {
        assertThat(IntStream.range(0, 500).parallel().boxed().toList())
                .allSatisfy(
                        words -> assertThat(unpacked(Packing.gzip(page(words)))).isEqualTo(page(words)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br | true",
                "br;q=1, gzip;q=0.5 | true",
                "gzip;q=0 | false",
                "gzip;q=0.0, identity | false",
                "identity | false"
            })
    void sendsTheFormThatABrowserTakes(String encodings, boolean packed) {
        request.addHeader("Accept-Encoding", encodings);
        byte[] sent = Packing.accepted(page(100), request, response);
        assertThat(response.getHeader("Content-Encoding")).isEqualTo(packed ? "gzip" : null);
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(sent.length < page(100).length).isEqualTo(packed);
    }

    @Test
    void leavesSmallPagesAndUnknownBrowsersAlone() {
        assertThat(Packing.accepted(page(100), request, response)).isEqualTo(page(100));
        request.addHeader("Accept-Encoding", "gzip");
        assertThat(Packing.accepted(page(2), request, response)).isEqualTo(page(2));
        assertThat(response.getHeader("Content-Encoding")).isNull();
    }
}
