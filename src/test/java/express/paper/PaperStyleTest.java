package express.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PaperStyleTest {

    private final PaperStyle style = new PaperStyle(PaperTokens.light());

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void isPlainCssWithEveryTokenFilled(String language) {
        assertThat(sheet(language))
                .doesNotContainPattern("@[a-z-]+@")
                .doesNotContain("var(", "flex", "grid", "-inline", "-block-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ink",
                "quiet",
                "paper",
                "accent",
                "line",
                "step-competence-assessment",
                "step-self-entrepreneurship",
                "step-mentoring",
                "step-information",
                "step-networking",
                "step-finance"
            })
    void takesItsColoursFromTheScreensLightScheme(String token) throws IOException {
        String screen = new ClassPathResource("static/css/tokens.css").getContentAsString(StandardCharsets.UTF_8);
        var colour = Pattern.compile("--" + token + ": (#[0-9a-f]{6});").matcher(screen);

        assertThat(colour.find()).isTrue();
        assertThat(sheet("en")).contains(colour.group(1));
    }

    @Test
    void mirrorsEverySideInArabic() {
        assertThat(sheet("en")).contains("direction: ltr", "border-left: 2pt", "text-align: left");
        assertThat(sheet("ar"))
                .contains("direction: rtl", "border-right: 2pt", "padding-right: 7mm", "text-align: right")
                .doesNotContain("border-left", "padding-left", "margin-right");
    }

    @Test
    void takesTheFontOfTheScriptFirst() {
        assertThat(sheet("ti")).contains("font-family: 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic'");
        assertThat(sheet("fa")).contains("font-family: 'Noto Sans Arabic', 'Noto Sans', 'Noto Sans Ethiopic'");
    }

    @Test
    void countsInTheDigitsOfTheLanguage() {
        assertThat(sheet("ar")).contains("counter(page, decimal)");
        assertThat(sheet("prs")).contains("counter(page, arabic-indic)");
    }

    @Test
    void givesTallScriptsMoreRoomBetweenLines() {
        assertThat(sheet("uk")).contains("line-height: 1.45");
        assertThat(sheet("ti")).contains("line-height: 1.7");
    }

    private String sheet(String language) {
        return style.sheet(new Imprint(language, "t", "d", Instant.EPOCH, "{0}/{1}", ""));
    }
}
