package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator starts Express for the first time, and founds what it will be used for. */
@OwnApplication
class FoundAnInstallationJourney {

    private static final Pattern KEY = Pattern.compile("found it with the key ([A-Z2-9-]{23})");

    @Test
    void beginsWithTheKeyThatWasPrinted() throws IOException {
        try (var running = Running.startPlain("founding");
                var visit = Visit.to(running, Look.PHONE)) {
            visit.open("/practices");
            assertThat(visit.heading()).isEqualTo("Found this installation");
            Checks.everybodyCanUse(visit.page());
            Checks.fitsTheWindow(visit.page());
            fill(visit, key(running));
            assertThat(visit.heading()).isEqualTo("Administration");
            visit.open("/directory");
            assertThat(visit.page().locator("article.card h2").innerText()).isEqualTo("House of Beginnings");
            assertThat(visit.open("/founding").status()).isEqualTo(404);
            writeTheImprint(visit);
            translateTheImprint(visit);
        }
    }

    private static String key(Running running) throws IOException {
        var printed = KEY.matcher(Files.readString(running.log()));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static void fill(Visit visit, String key) {
        visit.page().locator("#key").fill(key);
        visit.page().locator("#network").fill("Together in Northport");
        visit.page().locator("#territory").fill("Northport");
        visit.page().locator("#organisation").fill("House of Beginnings");
        visit.page().locator("label[for=family-CIVIL_SOCIETY]").click();
        visit.page().locator("#country").selectOption("BE");
        visit.page().locator("#name").fill("Amira");
        visit.page().locator("#email").fill("amira@example.org");
        visit.page().locator("main button").click();
    }

    private static void writeTheImprint(Visit visit) {
        visit.open("/imprint");
        assertThat(visit.page().locator("main .notice.warning li").count()).isPositive();
        visit.page().locator("main a[href^='/legal/imprint/text']").click();
        Checks.everybodyCanUse(visit.page());
        String words = visit.page().locator("#words").inputValue();
        visit.page().locator("#words").fill(words.replaceAll("\\[[^]]*]", "House of Beginnings, 1 Quay Street"));
        visit.page()
                .locator("main form.writing")
                .first()
                .locator("button")
                .first()
                .click();
        visit.open("/imprint");
        assertThat(visit.page().locator("main .notice.warning").count()).isZero();
        assertThat(visit.page().locator("main").innerText()).contains("House of Beginnings, 1 Quay Street");
    }

    /** Only what changed has to be said anew. */
    private static void translateTheImprint(Visit visit) {
        visit.open("/legal/imprint/translation?from=en&into=fr");
        Checks.everybodyCanUse(visit.page());
        Checks.fitsTheWindow(visit.page());
        int open = visit.page().locator("main form section.translation").count();
        var first =
                visit.page().locator("main form section.translation textarea").first();
        first.fill("Maison des débuts, 1 rue du Quai");
        visit.page().locator("main form section.translation select").first().selectOption("HUMAN");
        visit.page().locator("main form button").first().click();
        assertThat(open).isPositive();
        visit.open("/imprint?lang=fr");
        assertThat(visit.page().locator("main").innerText()).contains("Maison des débuts, 1 rue du Quai");
    }
}
