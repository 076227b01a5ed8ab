package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.time.LocalDate;
import java.util.UUID;

/** An adviser sends somebody on, the service answers without an account, and the person takes it back. */
class SendSomebodyOnJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse";
    private static final String RECEIVER = "maison-des-deux-rives";

    @Journey
    void sendsSomebodyOnWhoIsAnsweredAndTakesItBack(Visit jonas) {
        String name = "ሰላም " + Ids.next();
        jonas.signInAs("Jonas Peeters");
        String file = open(jonas, name);
        String before = latestLink(jonas);
        jonas.open(file);
        String referral = send(jonas, file, name);
        String link = awaitLetter(jonas, before);

        try (Visit somebody = jonas.another(Look.PHONE.in("ar"))) {
            answer(somebody, link, name);
            offerAnotherTime(somebody);
            readInTigrinya(jonas, referral, name);
            agreeToIt(jonas, referral);
            String seen = somebody.page().url();
            takeBack(jonas, file);
            somebody.page().locator("input[name=move][value=CANCEL] ~ button").click();
            assertThat(somebody.page().locator("main")).not().containsText(name);
            assertThat(somebody.open(seen).status()).isEqualTo(410);
            assertThat(somebody.heading()).isEqualTo("لم يعد هنا ما يُرى");
            check(somebody);
        }

        jonas.open(referral);
        assertThat(jonas.page().locator("main > .quiet-text").first()).containsText("retirée par la personne");
        check(jonas);
    }

    static String open(Visit jonas, String name) {
        jonas.open(HOUSE + "/journeys/new");
        jonas.page().locator("#called").fill(name);
        jonas.page().locator("#explained").selectOption("fr");
        jonas.page().locator("#interpreter").fill("Karim Benali");
        String file = Agreement.given(jonas);
        assertThat(jonas.heading()).isEqualTo(name);
        return file;
    }

    static String send(Visit jonas, String file, String name) {
        jonas.page().locator("a[href$='/referrals/new']").click();
        check(jonas);
        jonas.page().locator("a[href$='house=" + RECEIVER + "']").click();
        check(jonas);
        button(jonas).click();
        assertThat(jonas.page().locator(".error-summary a[href='#words']")).hasCount(1);
        assertThat(jonas.page().locator(".error-summary a[href='#helper']")).hasCount(1);
        jonas.page().locator("#words").fill("Cherche un mentor pour sa boulangerie");
        jonas.page().locator("#spoken").selectOption("ti");
        jonas.page().locator("#explained").selectOption("fr");
        jonas.page().locator("#helper").fill("Karim Benali");
        button(jonas).click();
        assertThat(jonas.page().locator("section[aria-labelledby=person]")).containsText(name);
        check(jonas);
        String referral = jonas.page().url().replaceFirst("\\?.*", "");
        jonas.page().locator("form[action$='/consent'] button").click();
        assertThat(jonas.page().locator("main > .quiet-text").first()).containsText("envoyée");
        jonas.open(HOUSE + "/referrals");
        assertThat(jonas.page().locator("tbody tr", new Page.LocatorOptions().setHasText(name)))
                .hasCount(1);
        check(jonas);
        jonas.open(file);
        assertThat(jonas.page().locator("#referrals ~ ul li")).hasCount(1);
        return referral;
    }

    private static void answer(Visit somebody, String link, String name) {
        somebody.open(link);
        assertThat(somebody.page().locator("section[aria-labelledby=person]")).containsText(name);
        check(somebody);
        Locator appoint = somebody.page().locator("details:has(input[name=move][value=APPOINT])");
        appoint.locator("summary").click();
        appoint.locator("button").click();
        assertThat(somebody.page().locator(".error-summary a").first()).isVisible();
        somebody.page().locator("#day").fill(LocalDate.now().plusDays(3).toString());
        somebody.page().locator("#hour").fill("14:30");
        somebody.page().locator("#place").fill("الطابق الثاني");
        appoint.locator("button").click();
        assertThat(somebody.page().locator("section[aria-labelledby=appointment]"))
                .containsText("الطابق الثاني");
        check(somebody);
    }

    private static void offerAnotherTime(Visit somebody) {
        Locator shift = somebody.page().locator("details:has(input[name=move][value=SHIFT])");
        shift.locator("summary").click();
        shift.locator("button").click();
        assertThat(somebody.page().locator(".error-summary a[href='#wished-day']"))
                .hasCount(1);
        somebody.page().locator("#wished-day").fill(LocalDate.now().plusDays(5).toString());
        somebody.page().locator("#wished-hour").fill("09:15");
        shift.locator("button").click();
        assertThat(somebody.page().locator("section[aria-labelledby=appointment]"))
                .containsText("المعروض بدلًا منه");
        check(somebody);
    }

    /** The person, on a telephone that others may look at: when, and neither where nor who. */
    private static void readInTigrinya(Visit jonas, String referral, String name) {
        String link = new OwnLinks(jonas.at()).appointment(UUID.fromString(referral.replaceFirst(".*/", "")));
        try (Visit person = jonas.another(Look.PHONE.in("ti"))) {
            person.open(link + "?lang=ti");
            assertThat(person.page().locator("html")).hasAttribute("lang", "ti");
            assertThat(person.page().locator("h1")).hasText("ቆጸራኻ");
            assertThat(person.page().locator("input[name=move][value=AGREE]")).hasCount(1);
            assertThat(person.page().locator("main").innerText()).doesNotContain("الطابق الثاني", name);
            check(person);
            if (person.look().script()) {
                assertThat(LoseTheConnectionEverywhereJourney.stays(person)).isGreaterThan(2);
            }
        }
    }

    private static void agreeToIt(Visit jonas, String referral) {
        jonas.open(referral);
        Locator appointment = jonas.page().locator("section[aria-labelledby=appointment]");
        assertThat(appointment).containsText("Proposé à la place");
        check(jonas);
        Locator yes = jonas.page().locator("form:has(input[name=move][value=AGREE]) button");
        yes.click();
        assertThat(yes).hasCount(0);
        assertThat(appointment).not().containsText("Proposé à la place");
    }

    private static void takeBack(Visit jonas, String file) {
        jonas.open(file);
        jonas.page()
                .locator("form[action*='/consents/'][action$='/withdrawal'] button")
                .first()
                .click();
    }

    private static Locator button(Visit visit) {
        return visit.page().locator("main form button:not(.secondary)").last();
    }

    /** In a demonstration letters stand on a page, the latest first. */
    static String latestLink(Visit visit) {
        visit.open("/letters");
        Locator letter = visit.page().locator("article.letter a[href*='/referrals/']:not([href*='/organisations/'])");
        return letter.count() == 0 ? "" : letter.first().getAttribute("href");
    }

    static String awaitLetter(Visit visit, String before) {
        visit.page().waitForCondition(() -> !latestLink(visit).equals(before));
        return latestLink(visit);
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
