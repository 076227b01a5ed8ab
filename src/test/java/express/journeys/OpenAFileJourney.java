package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.base.Ids;

/** An adviser opens a file with somebody who reads Arabic; they say yes, and take it back again. */
class OpenAFileJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse/journeys";

    @Journey
    void opensReadsAndTakesBackInArabic(Visit jonas) {
        String name = "ليلى " + Ids.next().toString().substring(24);
        jonas.signInAs("Jonas Peeters");
        jonas.open(HOUSE + "/new?lang=ar");
        check(jonas);
        type(jonas.page(), name);
        Agreement.asked(jonas);
        assertThat(jonas.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(jonas.heading()).contains("هل تسمح لنا");
        assertThat(jonas.page().locator("main .prose").textContent())
                .as("the name of the organisation kept apart")
                .contains("\u2068Tremplin");
        check(jonas);
        jonas.page().locator("form[action$='/agreement'] button").click();
        assertThat(jonas.page().locator("h1")).hasText(name);
        check(jonas);
        jonas.page().locator("form[action$='/withdrawal'] button").first().click();
        assertThat(jonas.page().locator("h1")).not().hasText(name);
        assertThat(jonas.page().locator("main").textContent()).doesNotContain(name);
    }

    private static void type(Page page, String name) {
        page.locator("#called").fill(name);
        page.locator("#calledLanguage").selectOption("ar");
        page.locator("#way0").selectOption("PHONE");
        page.locator("#reach0").fill("+32 470 99 99 99");
        page.locator("#language0").selectOption("ar");
        page.locator("#reads0").selectOption("WELL");
        page.locator("#explained").selectOption("ar");
        page.locator("#interpreter").fill("نادية");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
