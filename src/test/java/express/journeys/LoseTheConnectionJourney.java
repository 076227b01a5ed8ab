package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import express.base.Ids;

/** The network is gone when a newcomer sends something: what was typed is not lost, can be sent again, and counts once. */
class LoseTheConnectionJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse";

    @Journey
    void saysOnceWhatIsWrongInTheirFile(Visit at) {
        String words = "My sister’s name is written otherwise " + Ids.next();
        try (var amira = at.another(Look.PHONE.in("ar")).signInAs("Amira Haddad")) {
            amira.open("/my/journey?lang=ar");
            amira.page().locator("a.button[href^='/my/journey/files/']").first().click();
            amira.landedOn("/my/journey/files/[^/]+");
            Locator button = amira.page().locator("form[action$='/corrections'] button");
            losesTheConnection(
                    amira, button, () -> amira.page().locator("#words").fill(words));
            assertThat(amira.page().locator("#words")).hasValue(words);
            button.evaluate("it => { it.click(); it.click(); }");
            Locator said = amira.page().locator("main li", new Page.LocatorOptions().setHasText(words));
            assertThat(said).hasCount(1);
            amira.open("/my/journey?lang=ar");
            amira.page().locator("a.button[href^='/my/journey/files/']").first().click();
            assertThat(said).hasCount(1);
            Checks.fitsTheWindow(amira.page());
            amira.complaints().clear();
        }
    }

    @Journey
    void saysYesToTheirFileOnce(Visit at) {
        String name = "ሰላም " + Ids.next();
        try (var jonas = at.another(Look.PHONE.in("fr")).signInAs("Jonas Peeters")) {
            jonas.open(HOUSE + "/journeys/new?lang=fr");
            jonas.page().locator("#called").fill(name);
            jonas.page().locator("#explained").selectOption("fr");
            jonas.page().locator("#interpreter").fill("Karim Benali");
            Agreement.asked(jonas);
            Locator yes =
                    jonas.page().locator("form[action$='/agreement'] button").first();
            losesTheConnection(jonas, yes, () -> {});
            yes.click();
            jonas.landedOn("/organisations/[^/]+/journeys/[^/]+");
            assertThat(jonas.page().locator("h1")).hasText(name);
            jonas.complaints().clear();
        }
    }

    /** With behaviours the page stays and says so; without, the page is asked for again, and filled in again. */
    private static void losesTheConnection(Visit phone, Locator button, Runnable typing) {
        String page = phone.page().url();
        typing.run();
        phone.context().setOffline(true);
        if (phone.look().script()) {
            button.click();
            assertThat(phone.page().locator("[data-lost]")).isVisible();
            assertThat(phone.page().url()).isEqualTo(page);
            phone.context().setOffline(false);
        } else {
            assertThat(refused(() -> phone.page().navigate(page))).isTrue();
            phone.context().setOffline(false);
            phone.page().navigate(page);
            typing.run();
        }
    }

    private static boolean refused(Runnable visit) {
        try {
            visit.run();
            return false;
        } catch (PlaywrightException offline) {
            return true;
        }
    }
}
