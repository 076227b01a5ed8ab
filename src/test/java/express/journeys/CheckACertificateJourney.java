package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody is shown a certificate, and wants to know whether it counts. */
class CheckACertificateJourney {

    private static final String GOOD = "Premiers pas comptables";
    private static final String TAKEN_BACK = "Vendre au marché";

    private static Locator card(Visit amira, String title) {
        return amira.page().locator("article.card", new Page.LocatorOptions().setHasText(title));
    }

    /** The holder shows the number, the file and the square; a stranger checks each of them. */
    @Journey
    void checksItsNumberItsFileAndItsSquare(Visit stranger) {
        try (Visit amira = stranger.another(Look.PHONE)) {
            amira.signInAs("Amira Haddad").open("/account/credentials?lang=en");
            check(amira);
            String number = card(amira, GOOD).locator("code").first().innerText();
            String square = path(card(amira, GOOD).locator("details a").getAttribute("href"));
            Download paper = amira.page()
                    .waitForDownload(() -> card(amira, GOOD).locator("a.button").click());

            stranger.open("/check?lang=en");
            check(stranger);
            stranger.page().locator("#number").fill(number.toLowerCase(java.util.Locale.ROOT));
            stranger.page().locator("form[action='/check/numbers'] button").click();
            says(stranger, "It counts");
            assertThat(stranger.page().locator("main")).not().containsText("Amira");
            check(stranger);

            stranger.open("/check?lang=en");
            stranger.page().locator("#file").setInputFiles(paper.path());
            stranger.page().locator("form[action='/check/files'] button").click();
            says(stranger, "It counts");
            assertThat(stranger.page().locator("#said")).containsText("Amira Haddad");
            check(stranger);

            stranger.open(square + "&lang=en");
            says(stranger, "It counts");

            stranger.open(path(card(amira, TAKEN_BACK).locator("details a").getAttribute("href")) + "&lang=en");
            says(stranger, "It was taken back");
            assertThat(stranger.page().locator("#said")).containsText("There was a mistake in it");
            check(stranger);
        }
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "");
    }

    private static void says(Visit visit, String words) {
        assertThat(visit.page().locator("main .notice")).hasText(words);
    }

    @Journey
    void isToldWhatIsWrongWithANumber(Visit visit) {
        visit.open("/check?lang=en");
        visit.page().locator("#number").fill("12345");
        visit.page().locator("form[action='/check/numbers'] button").click();
        assertThat(visit.page().locator("#number-error")).containsText("twelve letters and digits");
        assertThat(visit.page().locator("#number").inputValue()).isEqualTo("12345");
        check(visit);
    }

    /** After one visit the device answers alone, and knows what had been taken back by then. */
    @Test
    void checksASquareWithoutANetwork() {
        try (Visit amira = Visit.to(Running.demo(), Look.DESK);
                Visit stranger = Visit.to(Running.demo(), Look.PHONE)) {
            amira.signInAs("Amira Haddad").open("/account/credentials?lang=en");
            String good = path(card(amira, GOOD).locator("details a").getAttribute("href"));
            String takenBack = path(card(amira, TAKEN_BACK).locator("details a").getAttribute("href"));
            stranger.open("/check?lang=en");
            assertThat(stranger.page().locator("[data-kept=yes]")).isAttached();
            stranger.context().setOffline(true);
            stranger.open(good);
            assertThat(stranger.page().locator("#offline-VALID")).isVisible();
            assertThat(stranger.page().locator("#said")).containsText("Haute école de la Brume");
            Checks.fitsTheWindow(stranger.page());
            stranger.open(takenBack);
            assertThat(stranger.page().locator("#offline-REVOKED")).isVisible();
            int middle = good.length() - 40;
            char other = good.charAt(middle) == 'A' ? 'B' : 'A';
            stranger.open(good.substring(0, middle) + other + good.substring(middle + 1));
            assertThat(stranger.page().locator("#offline-CHANGED")).isVisible();
            stranger.context().setOffline(false);
            // That there was no network is what this is about.
            stranger.complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
