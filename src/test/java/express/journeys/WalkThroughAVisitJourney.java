package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import express.base.Ids;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** An organisation shows its practice; somebody walks through it by keyboard on an Arabic phone, asks, and is answered. */
class WalkThroughAVisitJourney {

    @Journey
    void fromTheFirstStationToAnAnswer(Visit karim) {
        karim.signInAs("Karim Benali");
        String path = written(karim);
        String words = "من يفتح الباب؟ " + Ids.next();
        try (Visit sigrid = karim.another(Look.PHONE.in("ar")).signInAs("Sigrid Åkesson")) {
            sigrid.open(path + "?lang=ar");
            check(sigrid);
            byKeyboard(sigrid, sigrid.page().locator("main .actions a.button").first());
            assertThat(sigrid.heading()).isEqualTo("The door");
            assertThat(sigrid.page().locator("figure img")).isVisible();
            check(sigrid);
            byKeyboard(sigrid, sigrid.page().locator(".pager a[rel=next]"));
            assertThat(sigrid.heading()).isEqualTo("The table");
            byKeyboard(sigrid, sigrid.page().locator(".pager a[rel=prev]"));
            sigrid.page().locator("#words").fill(words);
            sigrid.page().locator("#questions form button").last().click();
            assertThat(sigrid.page().locator(".asked")).containsText(words);
            check(sigrid);
            answer(karim, path, words);
            sigrid.open(path + "/stations/1?lang=ar");
            assertThat(sigrid.page().locator(".asked")).containsText("We take turns.");
            sigrid.page().locator(".asked button").click();
            assertThat(sigrid.page().locator(".asked button")).hasAttribute("aria-pressed", "true");
            check(sigrid);
        }
        assertThat(karim.page()
                        .request()
                        .get(karim.at().address() + path + ".pdf")
                        .headers()
                        .get("content-type"))
                .isEqualTo("application/pdf");
    }

    private static String written(Visit karim) {
        Page page = karim.page();
        karim.open("/visits/new?lang=fr");
        check(karim);
        page.locator("#title").fill("Behind the door " + Ids.next());
        page.locator("main form button").click();
        check(karim);
        String path = page.url().replaceAll("^https?://[^/]+|/draft.*", "");
        karim.open(path + "/draft/stations/new");
        check(karim);
        page.locator("#title").fill("The door");
        page.locator("#about").fill("Here it begins.");
        page.locator("#file").setInputFiles(new FilePayload("door.png", "image/png", picture()));
        page.locator("#alternative").fill("A green door");
        page.locator("#credit").fill("The house");
        page.locator("main form button").last().click();
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("#alternative")).hasValue("A green door");
        check(karim);
        page.locator("#file").setInputFiles(new FilePayload("door.png", "image/png", picture()));
        page.locator("label[for=agreed-yes]").click();
        page.locator("main form button").last().click();
        assertThat(page.locator(".slot")).hasCount(1);
        karim.open(path + "/draft/stations/new");
        page.locator("#title").fill("The table");
        page.locator("main form button").last().click();
        check(karim);
        page.locator("form[action$='/publications'] button").click();
        assertThat(page.locator(".stations li")).hasCount(2);
        check(karim);
        return path;
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1200, 700, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void byKeyboard(Visit visit, Locator link) {
        link.focus();
        visit.page().keyboard().press("Enter");
        visit.page().waitForLoadState();
        assertThat(visit.page().locator("h1")).isVisible();
    }

    private static void answer(Visit karim, String path, String words) {
        karim.open(path + "/questions?lang=fr");
        check(karim);
        karim.page()
                .locator(".asked", new Page.LocatorOptions().setHasText(words))
                .locator("a")
                .click();
        check(karim);
        karim.page().locator("#answer").fill("We take turns.");
        karim.page().locator("main form button").first().click();
        assertThat(karim.page().locator(".asked")).containsText("We take turns.");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
