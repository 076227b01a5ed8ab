package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A participant gets a letter some days before, and finds on one page of a phone what they need. */
class PrepareForAGatheringJourney {

    @Journey
    void fromTheLetterToTheCalendar(Visit karim) {
        karim.signInAs("Karim Benali");
        String address = "lina-" + Ids.next() + "@express.example";
        register(karim, address);
        Locator letter = letter(karim, address);
        assertThat(letter).containsText("Apportez une photo");
        String place = letter.locator("a[href*='/registrations/']")
                .first()
                .getAttribute("href")
                .replaceFirst("^https?://[^/]+", "");
        try (Visit lina = karim.another(Look.PHONE.in("ar"))) {
            lina.open(place + "?lang=ar");
            assertThat(lina.page().locator("section.day")).hasCount(2);
            check(lina);
            if (lina.look().script()) {
                Locator device = lina.page().locator("[data-zone] a");
                assertThat(device).isVisible();
                device.click();
                assertThat(lina.page()).hasURL(java.util.regex.Pattern.compile(".*zone=.*"));
            } else {
                lina.page().locator("main details:has(#zone) > summary").click();
                lina.page().locator("#zone").selectOption("Africa/Tunis");
                lina.page().locator("main form:has(#zone) button").click();
            }
            check(lina);
            String calendar = lina.context()
                    .request()
                    .get(karim.at().address() + place + ".ics")
                    .text();
            assertThat(calendar).contains("METHOD:PUBLISH", "BEGIN:VEVENT");
        }
    }

    private static void register(Visit karim, String address) {
        LocalDate first = LocalDate.ofInstant(Instant.now().plus(4, ChronoUnit.DAYS), ZoneOffset.UTC);
        Page page = karim.page();
        karim.open("/gatherings/new?lang=fr");
        page.locator("#title").fill("Se préparer " + Ids.next());
        page.locator("#date").fill(first.toString());
        page.locator("label[for=template-ltta]").click();
        page.locator("main form button").click();
        page.locator("form[action$='/publications'] button").click();
        String path = page.url().replaceAll("^https?://[^/]+|[?#].*", "");
        karim.open(path + "/registration?lang=fr");
        page.locator("#closes").fill(first.minusDays(1).toString());
        page.locator("#preparation").fill("Apportez une photo de votre travail.");
        check(karim);
        page.locator("main form button").click();
        karim.open(path + "/participants?lang=fr");
        page.locator("#name-1").fill("Lina");
        page.locator("#email-1").fill(address);
        page.locator("#letters").selectOption("ar");
        page.locator("main form button").last().click();
    }

    /** It is written within a minute or two after the first; the page of the demonstration shows it when it is. */
    private static Locator letter(Visit visit, String address) {
        Locator letter = visit.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .filter(new Locator.FilterOptions().setHasText("Apportez une photo"));
        visit.open("/letters?lang=fr");
        for (long end = System.nanoTime() + 150_000_000_000L; letter.count() == 0 && System.nanoTime() < end; ) {
            visit.page().waitForTimeout(500);
            visit.page().reload();
        }
        return letter.first();
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
