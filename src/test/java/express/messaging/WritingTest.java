package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import express.Golden;
import express.ModuleTest;
import express.ui.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ModuleTest
class WritingTest {

    @Autowired
    Writing writing;

    @Autowired
    Templates templates;

    @ParameterizedTest
    @CsvSource({"en, Amira", "fr, Amira", "ar, أميرة"})
    void putsALetterIntoTheReadersWords(String language, String name) throws IOException {
        Written written = writing.write(Sample.recipient(name, language), Sample.LETTER);

        Golden.compare(Path.of("src/test/resources/golden/mail/sample-" + language + ".txt"), """
            Subject: %s
            Text message: %s

            %s
            HTML
            %s
            """.formatted(
                        written.subject(), written.shortly(), written.text(), html(written)));
    }

    @Test
    void writesEnglishFromLeftToRightWhereALanguageIsNotOffered() {
        Written written = writing.write(Sample.recipient("Zarghuna", "ps"), Sample.LETTER);
        assertThat(written.lang()).isEqualTo("en");
        assertThat(written.dir()).isEqualTo("ltr");
        assertThat(written.greeting()).isEqualTo("Hello Zarghuna,");
    }

    @Test
    void saysHelloToSomebodyWithoutAName() {
        assertThat(writing.write(Sample.recipient("", "en"), Sample.LETTER).greeting())
                .isEqualTo("Hello,");
    }

    @Test
    void letsNothingThatWasTypedBecomeMarkupOrAHeader() {
        String typed = "</p><script>alert(1)</script>\r\nBcc: all@example.org";

        Written written = writing.write(Sample.recipient(typed, "en"), new Sample(typed, typed));

        var html = Jsoup.parse(html(written));
        assertThat(html.select("script")).isEmpty();
        assertThat(html.select("p").get(1).text()).contains("</p><script>alert(1)</script>");
        assertThat(written.greeting()).isEqualTo("Hello </p><script>alert(1)</script> Bcc: all@example.org,");
        assertThat(written.lines()).noneMatch(line -> line.contains("\r"));
    }

    @Test
    void keepsTheSubjectOnOneLine() {
        var letter = new Simple(new Words("sample.subject", "x\r\nBcc: all@example.org\u2028y"));
        assertThat(writing.write(Sample.recipient("", "en"), letter).subject())
                .isEqualTo("Your place in x Bcc: all@example.org y");
    }

    @Test
    void keepsTogetherWhatRunsAgainstTheDirectionOfTheLetter() {
        String typed = "See \u202Eyou!\nBye.";
        assertThat(writing.write(Sample.recipient("أميرة", "en"), Sample.LETTER).greeting())
                .isEqualTo("Hello \u2068أميرة\u2069,");
        assertThat(writing.write(Sample.recipient("", "ar"), new Sample("", typed))
                        .lines())
                .last()
                .isEqualTo("كتب: \u2068See you!\u2069\n\u2068Bye.\u2069");
    }

    @Test
    void makesATextMessageOfOnePartEvenInArabic() {
        for (String language : List.of("en", "fr", "ar")) {
            var letter = new Simple(new Words("sample.subject", "x"));
            assertThat(writing.write(Sample.recipient("", language), letter).shortly())
                    .hasSizeLessThanOrEqualTo(67);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "sign-in"})
    void leadsToThisInstallationOnly(String path) {
        assertThatThrownBy(() -> new Link(new Words("sample.link"), path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leadsToEachOfSeveralThingsByItself() {
        Written written = writing.write(Sample.recipient("Amira", "en"), new Several(List.of("/one", "/two")));
        assertThat(written.link()).isNull();
        assertThat(written.text()).containsSubsequence("/one\n\n", "/two\n\n-- \n");
        assertThat(Jsoup.parse(html(written)).select("li a").eachAttr("href"))
                .containsExactlyElementsOf(
                        written.links().stream().map(Written.Leads::address).toList());
        assertThat(written.links()).extracting(Written.Leads::here).containsExactly("/one", "/two");
    }

    @Test
    void readsLettersThatWereKeptBeforeThereWereSuch() {
        var kept = new Written("en", "s", "g", List.of(), null, null, null, List.of(), "x", null, null);
        assertThat(kept.links()).isEmpty();
    }

    @Test
    void saysLinesOnceMoreInALanguageForWhichSomebodyVouches() {
        Written written = writing.write(Sample.recipient("Amira", "ar"), new Drafted("papers"));
        assertThat(written.lines()).hasSize(2).first().asString().doesNotContain("writes");
        assertThat(written.beside().lines()).containsExactly("He writes: papers");
        assertThat(written.text()).contains("He writes: papers\n\n-- \n");
        assertThat(Jsoup.parse(html(written)).select("p[lang=en][dir=ltr]").eachText())
                .containsExactly("He writes: papers");
    }

    private String html(Written written) {
        return LetterStyle.on(templates.write("messaging/letter", written));
    }

    private record Simple(Words subject) implements Letter {}

    private record Drafted(String note) implements Letter {

        @Override
        public Words subject() {
            return new Words("sample.course");
        }

        @Override
        public List<Words> lines() {
            return List.of(new Words("sample.note", note));
        }

        @Override
        public Checked checked() {
            return new Checked(new Words("sample.link"), Locale.ENGLISH);
        }
    }

    private record Several(List<String> paths) implements Letter {

        @Override
        public Words subject() {
            return new Words("sample.subject", "x");
        }

        @Override
        public List<Link> links() {
            return paths.stream()
                    .map(path -> new Link(new Words("sample.link"), path))
                    .toList();
        }
    }
}
