package express.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;

import express.Browser;
import express.Mailbox;
import express.ModuleTest;
import express.base.Ids;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The path as a phone walks it, without script. */
@ModuleTest
class FrontdoorPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Coming coming;

    @Autowired
    Mailbox mailbox;

    private Browser phone;

    @BeforeEach
    void takeAPhone() {
        phone = new Browser(mvc);
    }

    @Test
    void offerTenLanguagesByTheirOwnNamesAndScripts() throws Exception {
        Document page = phone.open("/start");
        assertThat(page.select(".tiles a").eachText())
                .hasSize(10)
                .contains("English", "français", "العربية", "فارسی / دری", "українська", "ትግርኛ", "پښتو", "Soomaali");
        for (Element link : page.select(".tiles a")) {
            assertThat(link.attr("lang")).isEqualTo(link.attr("hreflang"));
            assertThat(link.attr("dir"))
                    .isEqualTo(List.of("ar", "fa", "ps").contains(link.attr("lang")) ? "rtl" : "ltr");
        }
    }

    @Test
    void stayInTheLanguageThatWasChosen() throws Exception {
        for (String language : List.of("ti", "ar", "ps")) {
            phone = new Browser(mvc);
            Element html = phone.open("/start/welcome?lang=" + language).selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            html = phone.open("/start/questions/wish").selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            assertThat(html.attr("dir")).isEqualTo(language.equals("ti") ? "ltr" : "rtl");
        }
    }

    @Test
    void meanPersianByDari() throws Exception {
        assertThat(phone.open("/start/welcome?lang=prs").selectFirst("html").attr("lang"))
                .isEqualTo("fa");
    }

    @Test
    void leaveNothingOnThePhone() throws Exception {
        for (String path : List.of("/start", "/start/welcome", "/start/questions/wish", "/start/return")) {
            phone.open(path + "?lang=ti");
            assertThat(phone.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(phone.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(phone.page().select("a[data-exit]").attr("href"))
                    .as(path)
                    .isEqualTo("/start/exit");
        }
        assertThat(phone.cookie("lang")).as("a cookie for a year").isNull();
        assertThat(phone.cookie("tongue").getMaxAge()).isBetween(1, 3600);
        assertThat(phone.cookie("start").getMaxAge()).isBetween(1, 3600);
        assertThat(phone.cookie("start").isHttpOnly()).isTrue();
        assertThat(phone.cookie("start").getPath()).isEqualTo("/start");
    }

    /** Answers every question with its first tile, or as told; those that other tests make it ask too. */
    private Document answerAll(Map<String, String> told) throws Exception {
        Document page = phone.open("/start/questions/speaking");
        for (int i = 0;
                i < 10 && !page.select("form[action^=/start/questions/]").isEmpty();
                i++) {
            String action = page.select("form[action^=/start/questions/]").attr("action");
            String question = action.substring(action.lastIndexOf('/') + 1);
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("_csrf", page.select("input[name=_csrf]").attr("value"));
            fields.put(
                    question.equals("place") && told.containsKey("place") ? "town" : "answer",
                    told.getOrDefault(question, "-"));
            phone.post(action, fields);
            assertThat(phone.status()).as(question).isEqualTo(303);
            page = phone.follow();
        }
        return page;
    }

    @Test
    void askOneQuestionAPageAndEndInNextSteps() throws Exception {
        phone.open("/start/welcome?lang=en");
        Document page = answerAll(Map.of("wish", "START", "together", "ALONE", "reading", "YES"));
        phone.open("/start/next");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.page().select("h1").text()).isEqualTo("Your next steps");
        assertThat(phone.open("/start/questions/wish")
                        .select("[aria-pressed=true]")
                        .attr("value"))
                .isEqualTo("START");
        assertThat(phone.open("/start/questions/together").select("h1")).hasSize(1);
    }

    @Test
    void sayInTheReadersWordsWhatIsNotUnderstoodAndKeepWhatWasTyped() throws Exception {
        phone.open("/start/questions/place?lang=fr");
        phone.submit("form.other", Map.of("town", "Xyzzy <b>"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("#town").attr("value")).isEqualTo("Xyzzy <b>");
        assertThat(phone.page().select("[role=alert]").text()).startsWith("Nous ne connaissons pas cette ville.");
        phone.submit("form.other", Map.of("town", "ሊየጅ".repeat(500)));
        assertThat(phone.status()).isEqualTo(422);
        phone.submit("form.other", Map.of("town", "لييج"));
        assertThat(phone.redirect()).isEqualTo("/start/questions/wish");
    }

    @Test
    void refuseAnswersThatAreNotOffered() throws Exception {
        phone.open("/start/questions/wish?lang=en");
        phone.submit("form.tiles", Map.of("answer", "ROBBERY"));
        assertThat(phone.status()).isEqualTo(422);
        phone.open("/start/questions/shoe-size");
        assertThat(phone.status()).isEqualTo(404);
        assertThat(phone.page().select("body.newcomer")).hasSize(1);
    }

    @Test
    void speakTheReadersLanguageAlsoWhenSomethingIsNotThere() throws Exception {
        phone.open("/start/welcome?lang=ti");
        assertThat(phone.open("/start/questions/shoe-size").select("html").attr("lang"))
                .isEqualTo("ti");
        assertThat(phone.page().select("h1").text()).isEqualTo("እዚ ገጽ ኣብዚ የለን");
    }

    @Test
    void leadBackToTheBeginningWhereNothingWasSaid() throws Exception {
        for (String path : List.of("/start/next", "/start/call-back", "/start/later", "/start/later/code")) {
            phone.open(path);
            assertThat(phone.redirect()).as(path).isEqualTo("/start");
        }
        phone.open("/start/later/card.pdf");
        assertThat(phone.status()).isEqualTo(404);
    }

    @Test
    void forgetEverythingOnTheWayOut() throws Exception {
        phone.open("/start/welcome?lang=ti");
        answerAll(Map.of());
        phone.open("/start/exit");
        assertThat(phone.status()).isEqualTo(303);
        assertThat(URI.create(phone.redirect()).getHost()).isEqualTo("www.wikipedia.org");
        assertThat(phone.cookie("start")).isNull();
        assertThat(phone.cookie("tongue")).isNull();
        phone.open("/start/next");
        assertThat(phone.redirect()).isEqualTo("/start");
        assertThat(phone.open("/start/questions/wish").select("[aria-pressed]")).isEmpty();
    }

    @Test
    void giveANumberByWhichAnotherPhoneGoesOn() throws Exception {
        phone.open("/start/welcome?lang=en");
        answerAll(Map.of("wish", "MEET"));
        phone.open("/start/later");
        phone.submit("form[action$=/code]", Map.of());
        String code = phone.follow().select("p.digits").text();
        phone.open("/start/exit");

        phone = new Browser(mvc);
        phone.open("/start/return?lang=en");
        phone.submit("form.asking", Map.of("code", "1234 5678 9012"));
        assertThat(phone.status()).isEqualTo(422);
        phone.submit("form.asking", Map.of("code", " " + code.replace(" ", "-")));
        assertThat(phone.redirect()).isEqualTo("/start/next");
        assertThat(phone.open("/start/questions/wish")
                        .select("[aria-pressed=true]")
                        .attr("value"))
                .isEqualTo("MEET");
    }

    /** What services there are may change between the page and the tap, on a slow phone more than elsewhere. */
    @Test
    void takeTheTapOnAPageOfEarlier() throws Exception {
        phone.open("/start/questions/place?lang=ti");
        assertThat(tap("place", "Östersund|SE")).isEqualTo(303);
        assertThat(approach().answers().place()).contains(new Answers.Place("Östersund", "SE"));
        assertThat(tap("place", "Nowhere|SE")).isEqualTo(422);
        assertThat(tap("wish", "MEET")).isEqualTo(303);
        assertThat(tap("together", "of old")).as("what is not asked").isEqualTo(303);
        assertThat(phone.redirect()).isEqualTo("/start/next");
    }

    private int tap(String question, String answer) throws Exception {
        String path = "/start/questions/" + question;
        String token = phone.open("/start/questions/reading")
                .select("input[name=_csrf]")
                .attr("value");
        phone.post(path, Map.of("_csrf", token, "answer", answer));
        return phone.status();
    }

    /** The tenth locks it, for the right PIN too and on every phone; half a PIN is a slip of the hand and no try. */
    @Test
    void lockACardAtTheTenthWrongPinOnWhateverPhone() throws Exception {
        phone.open("/start/welcome?lang=ti");
        answerAll(Map.of("wish", "MEET"));
        phone.open("/start/later");
        phone.submit("form[action$=/card]", Map.of());
        phone.follow();
        Key.Card card = coming.card(approach());
        assertThat(phone.page().select(".pin .digits").text().replace(" ", "")).isEqualTo(card.pin());
        String wrong = card.pin().equals("000000") ? "000001" : "000000";
        String path = "/start/cards/" + card.token();
        var other = new Browser(mvc);
        other.open(path + "?lang=ti");
        other.submit("form.asking", Map.of("pin", "12"));
        for (int i = 0; i < 9; i++) {
            other.submit("form.asking", Map.of("pin", wrong));
            assertThat(other.status()).as("try " + i).isEqualTo(422);
        }
        Map<String, String> right =
                Map.of("_csrf", other.page().select("input[name=_csrf]").attr("value"), "pin", card.pin());
        other.submit("form.asking", Map.of("pin", wrong));
        assertThat(other.status()).isEqualTo(423);
        other.post(path, right);
        assertThat(other.status()).isEqualTo(423);
        assertThat(other.page().select("main form")).isEmpty();
        assertThat(other.page().select("main .digits").text().replace(" ", "")).isEqualTo(card.number());
        assertThat(phone.open("/start/questions/wish")
                        .select("[aria-pressed=true]")
                        .attr("value"))
                .as("the phone that made it goes on")
                .isEqualTo("MEET");
    }

    private Approach approach() {
        var request = new MockHttpServletRequest();
        request.setCookies(phone.cookie("start"));
        return coming.find(request, new MockHttpServletResponse()).orElseThrow();
    }

    @Test
    void openACardByItsPin() throws Exception {
        phone.open("/start/welcome?lang=fr");
        answerAll(Map.of("wish", "MEET"));
        Key.Card card = coming.card(approach());
        var other = new Browser(mvc);
        other.open("/start/cards/" + card.token() + "?lang=fr");
        other.submit(
                "form.asking",
                Map.of(
                        "pin",
                        " " + card.pin().substring(0, 3) + " " + card.pin().substring(3)));
        assertThat(other.redirect()).isEqualTo("/start/next");
        assertThat(other.open("/start/questions/wish")
                        .select("[aria-pressed=true]")
                        .attr("value"))
                .isEqualTo("MEET");
    }

    /** The link opens once, however often somebody or a program looks at it; the number in the message longer. */
    @Test
    void sendAMessageThatLeadsBack() throws Exception {
        String number = "+32" + Long.toString(470_000_000L + (Ids.next().hashCode() & 0xFFFFFF));
        phone.open("/start/welcome?lang=ti");
        answerAll(Map.of("wish", "MEET"));
        phone.open("/start/later");
        phone.submit("form.other", Map.of("telephone", "0470"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("#telephone").attr("value")).isEqualTo("0470");
        assertThat(mailbox.list(number)).isEmpty();
        phone.submit("form.other", Map.of("telephone", number));
        assertThat(phone.redirect()).isEqualTo("/start/later/message");
        assertThat(mailbox.list(number)).hasSize(1);
        String words = mailbox.list(number).getFirst().get("shortly").asString();
        Matcher link = Pattern.compile("/start/links/[\\w-]+").matcher(words);
        assertThat(link.find()).as(words).isTrue();
        phone.open("/start/exit");

        var other = new Browser(mvc);
        other.open(link.group() + "?lang=ti");
        other.open(link.group() + "?lang=ti");
        other.submit("form.asking", Map.of());
        assertThat(other.redirect()).isEqualTo("/start/next");
        assertThat(other.open("/start/questions/wish")
                        .select("[aria-pressed=true]")
                        .attr("value"))
                .isEqualTo("MEET");
        phone.open(link.group());
        assertThat(phone.status()).isEqualTo(410);
        phone.open("/start/return?lang=ti");
        phone.submit("form.asking", Map.of("code", words.replaceFirst("https?://\\S+", "")));
        assertThat(phone.redirect()).isEqualTo("/start/next");
    }

    @Test
    void sayThatNobodyHasCheckedTheWordsYet() throws Exception {
        for (String language : List.of("ps", "es")) {
            assertThat(phone.open("/start/welcome?lang=" + language).select("main .because"))
                    .as(language)
                    .hasSize(1);
        }
        assertThat(phone.open("/start/welcome?lang=en").select("main .because")).isEmpty();
    }

    @Test
    void showAPictogramBesideEveryAnswer() throws Exception {
        for (String question : List.of("wish", "reading")) {
            Document page = phone.open("/start/questions/" + question + "?lang=so");
            assertThat(page.select("button.tile")).as(question).isNotEmpty();
            assertThat(page.select("button.tile:not(:has(svg use))"))
                    .as(question)
                    .isEmpty();
        }
    }

    @Test
    void askForNoAddressOfMail() throws Exception {
        phone.open("/start/welcome?lang=en");
        answerAll(Map.of());
        for (String path : List.of("/start/next", "/start/call-back", "/start/later", "/start/return")) {
            assertThat(phone.open(path).select("input[type=email], input[name=email]"))
                    .as(path)
                    .isEmpty();
            assertThat(phone.status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void printACard() throws Exception {
        phone.open("/start/welcome?lang=ar");
        answerAll(Map.of());
        phone.open("/start/later");
        phone.submit("form[action$=/card]", Map.of());
        Document card = phone.follow();
        String pin = card.select(".pin .digits").text();
        assertThat(pin).matches("\\d{3} \\d{3}");
        assertThat(card.select(".qr")).hasSize(1);
        phone.open("/start/later/card.pdf");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(phone.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void answerForgedAndOldCardsAndLinksKindly() throws Exception {
        for (String path : List.of("/start/cards/forged", "/start/links/forged")) {
            Document page = phone.open(path + "?lang=fr");
            assertThat(phone.status()).as(path).isEqualTo(410);
            assertThat(page.select("main a").eachAttr("href")).contains("/start/return", "/start");
        }
    }

    @Test
    void tellReadersElsewhereThatTheirLanguageIsNotThere() throws Exception {
        Document page = phone.open("/practices?lang=ti");
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("[data-missed]").attr("lang")).isEqualTo("ti");
        assertThat(page.select("[data-missed]").text()).startsWith("እዚ ገጽ ገና ብትግርኛ የለን።");
        assertThat(phone.open("/practices?lang=fr").select("[data-missed]")).isEmpty();
        assertThat(phone.open("/practices?lang=xx").select("[data-missed]")).isEmpty();
    }

    /** Else whoever has the phone next reads all pages in the language of somebody who left nothing there. */
    @Test
    void leadOnToOtherPagesWithoutLeavingALanguageThere() throws Exception {
        phone.open("/start/welcome?lang=ar");
        assertThat(answerAll(Map.of()).select("main section.next a[href*='lang=']"))
                .as("links that a phone would remember")
                .isEmpty();
        assertThat(phone.open("/practices?tongue=ar").select("html").attr("lang"))
                .isEqualTo("ar");
        assertThat(phone.open("/practices").select("html").attr("lang"))
                .as("while they are there")
                .isEqualTo("ar");
        assertThat(phone.cookie("lang")).isNull();
        phone.open("/start/exit");
        assertThat(phone.open("/practices").select("html").attr("lang")).isEqualTo("en");
        assertThat(phone.open("/practices?tongue=ti").select("[data-missed]").attr("lang"))
                .isEqualTo("ti");
    }

    @Test
    void standBehindTheDoorOfTheStartPage() throws Exception {
        assertThat(phone.open("/").select(".doors a").eachAttr("href")).contains("/start");
    }
}
