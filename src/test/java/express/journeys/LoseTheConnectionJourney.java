package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import express.base.Ids;

/** The network is gone when somebody sends something: what was typed is not lost, can be sent again, and counts once. */
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
            everybodyCanUse(amira);
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

    /** A service answers by its link on a telephone, in Arabic; what is sent twice is taken once. */
    @Journey
    void acceptsAReferralOnce(Visit jonas) {
        String name = "ሰላም " + Ids.next();
        jonas.signInAs("Jonas Peeters");
        String file = SendSomebodyOnJourney.open(jonas, name);
        String before = SendSomebodyOnJourney.latestLink(jonas);
        jonas.open(file);
        String referral = SendSomebodyOnJourney.send(jonas, file, name);
        String link = SendSomebodyOnJourney.awaitLetter(jonas, before);
        try (var somebody = jonas.another(Look.PHONE.in("ar"))) {
            somebody.open(link);
            staysWithEveryButton(somebody);
            Locator yes = somebody.page().locator("form:has(input[name=move][value=ACCEPT]) button");
            losesTheConnection(somebody, yes, () -> {});
            yes.click();
            assertThat(yes).hasCount(0);
            staysWithEveryButton(somebody);
            assertThat(somebody.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(somebody.page().locator("section[aria-labelledby=person]"))
                    .containsText(name);
            everybodyCanUse(somebody);
            somebody.complaints().clear();
        }
        jonas.open(referral);
        assertThat(jonas.page().locator("main > .quiet-text").first()).containsText("acceptée");
    }

    /** Whoever answers by a link has one page, which changes with each answer. */
    private static void staysWithEveryButton(Visit somebody) {
        if (somebody.look().script()) {
            assertThat(LoseTheConnectionEverywhereJourney.stays(somebody)).isGreaterThan(1);
        }
    }

    /** Whoever supervises decides after how many days somebody counts as silent; here it stays as it was. */
    @Journey
    void decidesOnceWhoCountsAsSilent(Visit at) {
        try (var ada = at.another(Look.PHONE.in("ar")).signInAs("Ada Lambert")) {
            ada.open(HOUSE + "/supervision?lang=ar");
            String days = ada.page().locator("#days").inputValue();
            Locator button = ada.page().locator("main form:has(#days) button");
            losesTheConnection(ada, button, () -> ada.page().locator("#days").fill(days));
            button.click();
            ada.landedOn(HOUSE + "/supervision");
            assertThat(ada.page().locator("#days")).hasValue(days);
            assertThat(ada.page().locator("html")).hasAttribute("dir", "rtl");
            everybodyCanUse(ada);
            ada.complaints().clear();
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

    private static void everybodyCanUse(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
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
