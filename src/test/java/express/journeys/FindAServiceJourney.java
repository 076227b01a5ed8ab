package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Somebody needs help, and somebody who advises them looks for it with them. */
class FindAServiceJourney {

    /** A newcomer with an old phone asks in Arabic for what is written in French. */
    @Journey
    void findsTheOpenDoorInArabicOnAPhone(Visit visit) {
        try (var phone = visit.another(Look.PHONE.in("ar"))) {
            phone.open("/services");
            assertThat(phone.page().locator("html")).hasAttribute("dir", "rtl");
            phone.page().locator("form.seek #q").fill("قرض صغير لبدء عمل");
            phone.page().locator("#town").fill("لييج");
            phone.page().locator("form.seek button").click();
            assertThat(phone.page().locator("#count")).isVisible();
            Locator loan = phone.page()
                    .locator("article.card", new Page.LocatorOptions().setHasText("Petit prêt pour commencer"));
            assertThat(loan.locator(".reasons .known").first()).containsText("Liège");
            Checks.fitsTheWindow(phone.page());
            everybodyCanUse(phone);
            loan.locator("h3 a").click();
            assertThat(phone.page().locator("h1")).hasAttribute("lang", "fr");
        }
    }

    /** An adviser narrows it down to what somebody beside them may have. */
    @Journey
    void narrowsItDownToASituationAtADesk(Visit visit) {
        visit.open("/");
        visit.page().locator(".masthead nav a[href='/services']").click();
        visit.page().locator("form.seek #q").fill("start a business");
        visit.page().locator("#town").fill("Seraing");
        visit.page().locator("#speaking").selectOption("ar");
        visit.page().locator("form.seek summary").click();
        visit.page().locator("#age").fill("24");
        visit.page().locator("#group").selectOption("WOMEN");
        visit.page().locator("form.seek button").click();
        assertThat(visit.page()).hasURL(Pattern.compile(".*speaking=ar.*group=WOMEN.*"));
        Locator first = visit.page().locator("article.card").first();
        assertThat(first.locator(".reasons")).containsText("They speak Arabic");
        assertThat(visit.page().locator("#age")).hasValue("24");
        everybodyCanUse(visit);
    }

    @Journey
    void isHelpedOnWhereNothingFits(Visit visit) {
        visit.open("/services?q=loan&town=Brussels&within=5&lang=en");
        assertThat(visit.page().locator(".empty")).isVisible();
        everybodyCanUse(visit);
        visit.page().locator(".empty .ways a").first().click();
        assertThat(visit.page().locator("article.card").first()).isVisible();
    }

    @Journey
    void seesWhereANetworkReceivesPeopleByKeyboard(Visit visit) {
        visit.open("/networks/ljusvik-tillsammans/places?lang=en");
        assertThat(visit.page().locator("tbody th")).hasText("Ljusvik, Sweden");
        Locator dot = visit.page().locator("svg.map").getByRole(AriaRole.LINK).first();
        dot.focus();
        dot.press("Enter");
        assertThat(visit.page()).hasURL(Pattern.compile(".*#town-.*"));
        everybodyCanUse(visit);
        try (var phone = visit.another(Look.PHONE)) {
            phone.open("/networks/ljusvik-tillsammans/places");
            Checks.fitsTheWindow(phone.page());
        }
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
