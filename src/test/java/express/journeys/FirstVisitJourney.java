package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes over the wire when somebody with an empty browser opens a public page, with all it needs. */
class FirstVisitJourney {

    private static final int MOST = 50_000;

    @ParameterizedTest
    @CsvSource({
        "/, en", "/, fr", "/, ar",
        "/practices, en", "/practices, fr", "/practices, ar",
        "/practices/microstart, en", "/practices/microstart, fr", "/practices/microstart, ar"
    })
    void isSmall(String path, String language) {
        try (var visit = Visit.to(Running.demo(), Look.PHONE.in(language))) {
            List<Response> answers = new CopyOnWriteArrayList<>();
            visit.page().onResponse(answers::add);
            visit.open(path + "?lang=" + language);
            visit.page().waitForLoadState();

            assertThat(answers.stream().map(Response::url)).anyMatch(url -> url.endsWith(".css"));
            assertThat(answers.stream()
                            .mapToInt(it -> it.request().sizes().responseBodySize
                                    + it.request().sizes().responseHeadersSize)
                            .sum())
                    .as(path + " in " + language)
                    .isLessThan(MOST);
        }
    }
}
