package express.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "HTTP://Example.org/A, http://example.org/A",
        "www.example.org, https://www.example.org",
        "example.org:8080/a?b=c#d, https://example.org:8080/a?b=c#d",
        "https://müller.example, https://xn--mller-kva.example",
        "https://مثال.example/تقرير, https://xn--mgbh0fb.example/%D8%AA%D9%82%D8%B1%D9%8A%D8%B1",
    })
    void readsAddressesAsPeopleCopyThem(String typed, String kept) {
        assertThat(WebAddress.of(typed)).contains(URI.create(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "https://user:word@example.org",
                "ftp://example.org",
                "https://",
                "https://..org",
                "https://localhost",
                "https://10.0.0.1",
                "https://example.org/a b",
                "//example.org",
                "data:text/html,x",
                "https://exa<mple.org",
                "https://example.org:999999"
            })
    void refusesWhatLeadsNowhereOnTheWeb(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }

    @Test
    void refusesWhatHasNoEnd() {
        assertThat(WebAddress.of("https://example.org/" + "a".repeat(500))).isEmpty();
        assertThat(WebAddress.of("https://example.org/" + "ت".repeat(200))).isEmpty();
    }
}
