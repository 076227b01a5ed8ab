package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody looks for a hotel in Italy that employs refugees, in words of their own. */
class FindAPracticeJourney {

    private static final String HOTEL = "h2 a[href='/practices/hotel-giardino']";

    @Journey
    void findsTheItalianHotelInArabicOnAPhone(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ar"))) {
            look(phone, "فندق في إيطاليا");
            assertThat(phone.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(phone.page().locator("article.card").first().locator(HOTEL))
                    .isVisible();
            assertThat(phone.page().locator("article.card mark").first()).containsText("فندق");
            Checks.fitsTheWindow(phone.page());
            everybodyCanUse(phone);
            phone.page().locator(HOTEL).click();
            assertThat(phone.page().locator("h1")).hasAttribute("lang", "ar");
        }
    }

    @Journey
    void findsItInTigrinyaOnPagesInEnglish(Visit visit) {
        look(visit, "ሆቴል ኣብ ጣልያን");
        assertThat(visit.page().locator(".understood")).containsText("hotel");
        assertThat(visit.page().locator("article.card").first().locator(HOTEL)).isVisible();
        everybodyCanUse(visit);
    }

    @Journey
    void narrowsItDownByCountryOnAPhone(Visit visit) {
        try (var phone = visit.another(Look.PHONE)) {
            look(phone, "work for refugees");
            Locator filters = phone.page().locator("#filters");
            assertThat(filters).isHidden();
            phone.page().locator("summary[aria-controls=filters]").click();
            phone.page().locator("#facet-country summary").click();
            phone.page().locator("label[for=country-IT]").click();
            show(phone);
            assertThat(phone.page()).hasURL(Pattern.compile(".*country=IT.*"));
            assertThat(phone.page().locator(".chosen a")).hasCount(1);
            Locator cards = phone.page().locator("article.card");
            assertThat(cards.filter(new Locator.FilterOptions().setHasText("Italy")))
                    .hasCount(cards.count());
            phone.page().locator(".chosen a").click();
            assertThat(phone.page().locator(".chosen")).hasCount(0);
        }
    }

    @Journey
    void comparesTwoAndSharesOne(Visit visit) {
        look(visit, "hotel restaurant refugees");
        visit.page().locator("label[for^=with-]").nth(0).click();
        visit.page().locator("label[for^=with-]").nth(1).click();
        visit.page().locator("form[action='/practices/compare'] button").click();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/practices/compare\\?with=.*&with=.*"));
        assertThat(visit.page()
                        .locator("main a[href^='/practices/'] >> visible=true")
                        .first())
                .isVisible();
        visit.page().goBack();
        visit.page().locator("article.card h2 a").first().click();
        visit.page().locator("details.share summary").click();
        assertThat(visit.page().locator("details.share a[href^='mailto:']")).isVisible();
    }

    @Journey
    void isToldWhatWasUnderstoodWhereNothingIsFound(Visit visit) {
        look(visit, "\"a hotel on the moon\"");
        assertThat(visit.page().locator(".empty")).isVisible();
        everybodyCanUse(visit);
        visit.page().locator(".empty a").first().click();
        assertThat(visit.page().locator("article.card").first()).isVisible();
    }

    /** Without script the same is reached by pressing Enter. */
    @Journey
    void seesWhatIsFoundWhileTyping(Visit visit) {
        visit.open("/practices?lang=en");
        if (!visit.look().script()) {
            return;
        }
        visit.page().locator(".masthead nav a[href='/search']").click();
        visit.page().locator("#facet-level summary").click();
        visit.page().locator("#q").pressSequentially("hôtel italie");
        assertThat(visit.page()).hasURL(Pattern.compile(".*q=h%C3%B4tel(%20|\\+)italie.*"));
        assertThat(visit.page().locator("article.card").first().locator(HOTEL)).isVisible();
        assertThat(visit.page().locator("#q")).isFocused();
        assertThat(visit.page().locator("#facet-level")).hasAttribute("open", "");
        assertThat(visit.page().locator("#languages a[lang=fr]")).hasAttribute("href", Pattern.compile(".*q=h.*"));
        visit.page().locator("#facet-country summary").click();
        visit.page().locator("label[for=country-IT]").click();
        assertThat(visit.page()).hasURL(Pattern.compile(".*country=IT.*"));
        assertThat(visit.page().locator("#country-IT")).isFocused();
        assertThat(visit.page().locator("#country-IT")).isChecked();
        visit.page().locator(HOTEL).click();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/practices/hotel-giardino"));
        visit.page().goBack();
        assertThat(visit.page().locator("#q")).hasValue("hôtel italie");
        assertThat(visit.page().locator("#country-IT")).isChecked();
        visit.page().goBack();
        assertThat(visit.page()).hasURL(Pattern.compile(".*/practices\\?lang=en"));
    }

    /** As many as the field takes, in scripts that need most room in an address. */
    @Journey
    void isAnsweredWhenTheQuestionHasTenThousandLetters(Visit visit) {
        for (String letter : List.of("a", "ق", "ፍ", "🏨")) {
            String words = URLEncoder.encode(letter.repeat(10_000), StandardCharsets.UTF_8);
            assertThat(visit.page().request().get("/search?q=" + words)).isOK();
        }
    }

    private static void look(Visit visit, String words) {
        visit.open("/");
        visit.page().locator("main #q").fill(words);
        visit.page().locator("main form[action='/search'] button").click();
        assertThat(visit.page().locator("#count")).isVisible();
    }

    private static void show(Visit visit) {
        if (!visit.look().script()) {
            visit.page().locator("#filters button").click();
        }
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
