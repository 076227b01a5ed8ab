package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An operator starts Express for the first time, and founds what it will be used for. */
class FoundAnInstallationJourney {

    private static final Pattern KEY = Pattern.compile("found it with the key ([A-Z2-9-]{23})");

    @Test
    void beginsWithTheKeyThatWasPrinted() throws IOException {
        try (var running = Running.start("founding");
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
        }
    }

    private static String key(Running running) throws IOException {
        var printed = KEY.matcher(Files.readString(running.folder().resolve("log.txt")));
        assertThat(printed.find()).isTrue();
        return printed.group(1);
    }

    private static void fill(Visit visit, String key) {
        visit.page().locator("#key").fill(key);
        visit.page().locator("#network").fill("Together in Northport");
        visit.page().locator("#territory").fill("Northport");
        visit.page().locator("#organisation").fill("House of Beginnings");
        visit.page().locator("label[for=family-CIVIL_SOCIETY]").click();
        visit.page().locator("#name").fill("Amira");
        visit.page().locator("#email").fill("amira@example.org");
        visit.page().locator("main button").click();
    }
}
