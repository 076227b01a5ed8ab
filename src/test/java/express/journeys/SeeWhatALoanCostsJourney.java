package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** Somebody wants to know what a loan would cost before they ask anybody. */
class SeeWhatALoanCostsJourney {

    @Journey
    void seesTheCostInMoneyFirstInArabicOnAPhone(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ar"))) {
            phone.open("/lending");
            phone.page().locator("article.card a[href='/lending/micro']").click();
            phone.page().locator("#principal").fill("15000");
            phone.page().locator("#months").fill("18");
            phone.page().locator("form.seek button").click();
            assertThat(phone.page()).hasURL(Pattern.compile(".*principal=15000.*months=18.*"));
            Locator costs = phone.page().locator(".loan-cost dd");
            assertThat(costs.first()).containsText(Pattern.compile("1.?835.18|١.?٨٣٥.١٨"));
            assertThat(phone.page().locator("#cost tbody tr")).hasCount(18);
            Checks.fitsTheWindow(phone.page());
            everybodyCanUse(phone);
        }
    }

    @Journey
    void asksWhatPayingMoreWouldBring(Visit visit) {
        visit.open("/lending/steady?principal=5000&months=12&lang=en");
        assertThat(visit.page().locator(".loan-cost dd").first()).isVisible();
        visit.page().locator("form.seek summary").click();
        visit.page().locator("#extra").fill("100");
        visit.page().locator("form.seek button").click();
        assertThat(visit.page().locator(".notice.success")).containsText("sooner");
        visit.open("/lending/steady?principal=400&months=12&lang=en");
        assertThat(visit.page().locator("#cost .notice")).containsText("The smallest loan is €500.");
        assertThat(visit.page().locator("#principal")).hasValue("400");
    }

    @Journey
    void triesItFromTheFrontDoorInTigrinya(Visit visit) {
        tryFromTheFrontDoor(visit, "ti", "ልቓሕ ክንደይ የኽፍል?", Pattern.compile("ደሊኻ"));
    }

    @Journey
    void triesItFromTheFrontDoorInArabic(Visit visit) {
        tryFromTheFrontDoor(visit, "ar", "كم يكلّف القرض؟", Pattern.compile("تزيد"));
    }

    private static void tryFromTheFrontDoor(Visit visit, String language, String title, Pattern more) {
        try (var phone = visit.another(Look.PHONE.in(language))) {
            phone.open("/start");
            phone.page().locator("a[hreflang=" + language + "]").click();
            phone.page().locator("a[href^='/start/loans']").click();
            assertThat(phone.page().locator("h1")).hasText(title);
            everybodyCanUse(phone);
            phone.page().locator("a[href^='/start/loans/steady']").click();
            assertThat(phone.page().locator("html")).hasAttribute("lang", language);
            phone.page().locator("#principal").fill("100");
            phone.page().locator("form.trial button").click();
            assertThat(phone.page().locator("[role=alert]")).isVisible();
            phone.page().locator("#principal").fill("6000");
            phone.page().locator("#months").fill("24");
            assertThat(phone.page().locator("label[for=extra]")).containsText(more);
            phone.page().locator("#extra").fill("50");
            phone.page().locator("form.trial button").click();
            assertThat(phone.page().locator(".total")).isVisible();
            assertThat(phone.page().locator(".human")).isVisible();
            assertThat(phone.page().locator("tbody tr")).hasCount(24);
            Checks.fitsTheWindow(phone.page());
            everybodyCanUse(phone);
        }
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
