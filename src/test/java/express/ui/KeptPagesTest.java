package express.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptPagesTest {

    private final KeptPages kept = new KeptPages();
    private int made;

    @Test
    void makesAPageOnceForAnEdition() {
        String first = read("/a", 1);
        assertThat(read("/a", 1)).isEqualTo(first);
        assertThat(read("/a", 2)).isNotEqualTo(first);
        assertThat(read("/b", 2)).isNotEqualTo(read("/a", 2));
        assertThat(made).isEqualTo(3);
    }

    @Test
    void keepsNothingOfAPageThatCannotBeMade() {
        Supplier<byte[]> broken = () -> {
            throw new IllegalStateException("broken");
        };
        assertThatThrownBy(() -> kept.body("/a", 1, broken)).hasMessage("broken");
        assertThat(read("/a", 1)).isEqualTo("page 1");
    }

    @Test
    void keepsWhatIsReadOftenThoughSomebodyMakesUpAddresses() {
        byte[] large = new byte[256 << 10];
        for (int i = 0; i < 1_000; i++) {
            kept.body("/made-up-" + i, 1, large::clone);
            read("/often", 1);
        }
        assertThat(made).isLessThan(10);
    }

    @Test
    void sendsWhatABrowserTakes() throws IOException {
        Body body = Body.of("Bonjour".repeat(100).getBytes(UTF_8));
        var answer = new MockHttpServletResponse();
        assertThat(body.accepted(new MockHttpServletRequest(), answer)).isEqualTo(body.plain());
        assertThat(answer.getHeader("Content-Encoding")).isNull();
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Encoding", "gzip, br");
        byte[] small = body.accepted(request, answer);
        assertThat(answer.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(small).hasSizeLessThan(body.plain().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(small)).readAllBytes())
                .isEqualTo(body.plain());
    }

    private String read(String address, int edition) {
        return new String(
                kept.body(address, edition, () -> ("page " + ++made).getBytes(UTF_8))
                        .plain(),
                UTF_8);
    }
}
