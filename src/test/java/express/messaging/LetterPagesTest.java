package express.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import express.ModuleTest;
import express.base.PersonId;
import express.base.Settings;
import express.base.Viewer;
import express.database.Acting;
import express.ui.Screens;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@ModuleTest
class LetterPagesTest {

    private final PersonId reader = PersonId.next();

    @Autowired
    MockMvc application;

    @Autowired
    ShownLetters letters;

    @Autowired
    Screens screens;

    @Autowired
    Desk desk;

    @Autowired
    Post post;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forget() {
        desk.as("personal-data", () -> {
            post.forget(reader);
            return null;
        });
    }

    @Test
    void doesNotExistOutsideADemonstration() throws Exception {
        assertThat(application
                        .perform(get("/letters"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsWhatWasWrittenWithItsCodeAndItsLink() throws Exception {
        post("Amira", Channel.EMAIL, "amira@example.org", "ar");

        var letter = page("/letters").selectFirst("article");

        assertThat(letter.selectFirst("header").text()).contains("Amira", "amira@example.org", "E-mail");
        assertThat(letter.selectFirst("div").attr("dir")).isEqualTo("rtl");
        assertThat(letter.selectFirst("div").attr("lang")).isEqualTo("ar");
        assertThat(letter.selectFirst("h2").text()).isEqualTo("مكانك في الدورة");
        assertThat(letter.selectFirst(".key").text()).isEqualTo("482 915");
        assertThat(letter.selectFirst("a.button").attr("href")).isEqualTo("/sign-in/links/abc?x=1&y=2");
    }

    @Test
    void showsOfATextMessageWhatWouldHaveBeenSent() throws Exception {
        post("Amira", Channel.SMS, "+4917123456789", "en");

        var letter = page("/letters").selectFirst("article");

        assertThat(letter.text()).contains("+4917123456789", "Text message", "Express: your code is 482915");
        assertThat(letter.text()).doesNotContain("Jonas");
    }

    @Test
    void leadsToOlderOnesAndBack() throws Exception {
        for (int i = 0; i < ShownLetters.PAGE + 3; i++) {
            post("Reader " + i, Channel.EMAIL, "reader@example.org", "en");
        }

        Document first = page("/letters");
        Document second = page(first.selectFirst("[rel=next]").attr("href"));
        Document again = page(second.selectFirst("[rel=prev]").attr("href"));

        assertThat(first.select("[rel=prev]")).isEmpty();
        assertThat(names(first))
                .hasSize(ShownLetters.PAGE)
                .startsWith("Reader 22")
                .endsWith("Reader 3");
        assertThat(names(second)).startsWith("Reader 2", "Reader 1", "Reader 0");
        assertThat(names(again)).isEqualTo(names(first));
    }

    @Test
    void saysWhatToDoWhereThereIsNothingYet() throws Exception {
        Document page = page("/letters?newer=" + ShownLetters.END_OF_TIME);
        assertThat(page.selectFirst(".empty h2").text()).isEqualTo("No letters yet");
        assertThat(page.select("article, .pager")).isEmpty();
    }

    @Test
    void tellsOperatorsAndNobodyElseWhetherLettersLeave() throws Exception {
        var operator = new Viewer.Person(PersonId.next(), "Oda", true, Set.of(), Set.of());
        var answer = Acting.as(
                operator,
                () -> application
                        .perform(get("/letters/count").requestAttr(Screens.VIEWER, operator))
                        .andReturn()
                        .getResponse());

        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".notice.warning")).hasSize(2);
        assertThat(page.select("dt").eachText())
                .containsExactly("Waiting to be sent", "Could not be sent in the last 30 days");
        assertThat(application
                        .perform(get("/letters/count"))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location"))
                .startsWith("/sign-in");
    }

    private void post(String name, Channel channel, String address, String language) {
        Acting.as(Viewer.VISITOR, () -> {
            post.send(new Recipient(reader, name, address, channel, Locale.forLanguageTag(language)), Sample.LETTER);
            return null;
        });
    }

    private Document page(String address) throws Exception {
        var demo = new Settings(true, Path.of("data"), URI.create("https://express.example.org"));
        MockMvc demonstration = MockMvcBuilders.standaloneSetup(new LetterPages(letters, demo))
                .setCustomArgumentResolvers(screens)
                .build();
        return Jsoup.parse(demonstration
                .perform(get(URI.create(address)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static List<String> names(Document page) {
        return new ArrayList<>(page.select("article header bdi:first-of-type").eachText());
    }
}
