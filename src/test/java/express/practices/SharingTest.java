package express.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import express.ModuleTest;
import express.ui.QrCode;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ModuleTest
class SharingTest {

    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");
    private static final String HERE = "http://localhost:8080/practices/microstart";

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {HERE, HERE + "?read=12", "https://express.example.org/practices/" + HERE})
    void drawsASquareThatTelephonesRead(String address) throws Exception {
        QrCode code = QrCode.of(address);
        int inside = code.size() - 8;
        var squares = new BitMatrix(inside);
        BAR.matcher(code.path())
                .results()
                .forEach(bar -> squares.setRegion(
                        Integer.parseInt(bar.group(1)) - 4,
                        Integer.parseInt(bar.group(2)) - 4,
                        Integer.parseInt(bar.group(3)),
                        1));
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(address);
    }

    @Test
    void writesALetterThatEveryProgramUnderstands() {
        Sheet sheet = Samples.sheet("a-school", "Bread & wine? 50% more");
        Share share = Share.of(
                URI.create("https://express.example.org"),
                PracticeSheet.of(Samples.publication(sheet), Locale.ENGLISH));
        assertThat(share.letter())
                .isEqualTo("mailto:?subject=Bread%20%26%20wine%3F%2050%25%20more"
                        + "&body=Founders%20cook%20side%20by%20side.%0D%0A%0D%0A"
                        + "https%3A%2F%2Fexpress.example.org%2Fpractices%2Fa-school");
    }

    @Test
    void offersWaysThatNeedNoScriptAndHidesThoseThatDo() throws Exception {
        Document page = page("/practices/microstart");
        assertThat(page.select(".share p a").attr("href")).isEqualTo(HERE);
        assertThat(page.select(".share a[href^=mailto:]")).hasSize(1);
        assertThat(page.select(".share svg.qr[role=img]").attr("aria-label")).contains(HERE);
        assertThat(page.select(".share button")).hasSize(2).allMatch(button -> button.hasAttr("hidden"));
        assertThat(page.select("[data-share]").attr("data-share")).isEqualTo(HERE);
    }

    @Test
    void tellsOthersWhatTheyWillFindBeforeTheyFollowALink() throws Exception {
        Document head = page("/practices/microstart?lang=fr");
        assertThat(meta(head, "og:title")).isEqualTo(plain(head, "h1"));
        assertThat(meta(head, "og:description")).isEqualTo(plain(head, ".lead"));
        assertThat(meta(head, "og:url")).isEqualTo(HERE);
        assertThat(meta(head, "og:locale")).isEqualTo("fr");
        assertThat(meta(head, "og:image")).matches("http://localhost:8080/assets/[^/]+/preview.png");
        assertThat(head.select("link[rel=canonical]").attr("href")).isEqualTo(HERE);
        assertThat(head.select("link[hreflang]").eachAttr("hreflang")).containsExactly("ar", "en", "fr", "x-default");
        String picture = URI.create(meta(head, "og:image")).getPath();
        assertThat(mvc.perform(get(picture)).andReturn().getResponse().getContentType())
                .isEqualTo("image/png");
    }

    @Test
    void saysToSearchEnginesWhatItIs() throws Exception {
        JsonNode said = linked(page("/practices/microstart?lang=en"));
        assertThat(said.at("/@type").asString()).isEqualTo("Article");
        assertThat(said.at("/url").asString()).isEqualTo(HERE);
        assertThat(said.at("/inLanguage").asString()).isEqualTo("en");
        assertThat(said.at("/license").asString()).isEqualTo(Licence.ADDRESS.toString());
        assertThat(said.at("/about/0/name").asString()).isEqualTo("microStart");
        assertThat(said.at("/spatialCoverage/address/addressCountry").asString())
                .isEqualTo("BE");
        assertThat(said.at("/workTranslation")).hasSize(2);
        assertThat(said.at("/citation/0/url").asString()).startsWith("https://");
        JsonNode translated = linked(page("/practices/microstart?lang=ar"));
        assertThat(translated.at("/translationOfWork/url").asString()).isEqualTo(HERE + "?lang=en");
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content").replaceAll("[\u00a0\u202f]", " ");
    }

    private static String plain(Document page, String where) {
        return page.selectFirst(where).text().replaceAll("[\u00a0\u202f]", " ");
    }

    static JsonNode linked(Document page) {
        return JsonMapper.shared()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(path)).andReturn().getResponse().getContentAsString());
    }
}
