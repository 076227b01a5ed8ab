package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A network writes together in a work session: at a desk, on an Arabic phone that loses its connection, and by forms. */
class WriteTogetherJourney {

    private static final String NETWORK = "/networks/ensemble-au-pays-de-liege";

    /** A session of its own, so that other journeys keep theirs. */
    private static String board(Visit karim, String title) {
        karim.open(NETWORK + "/worksheets");
        karim.page().locator("main input[name=title]").fill(title);
        karim.page().locator("main form:has(input[name=title]) button").click();
        String sheet = karim.page().url();
        karim.page().navigate(sheet + "/live");
        karim.page().locator("main form[action$='/live'] button").click();
        return karim.page().url().replaceFirst("https?://[^/]+", "");
    }

    private static void write(Visit visit, String part, String words) {
        visit.page().locator("label[for=part-" + part + "]").click();
        visit.page().locator("textarea[name=words]").fill(words);
        visit.page().locator(".composer button").click();
    }

    private static Locator line(Page page, String words) {
        return page.locator(".lines > li", new Page.LocatorOptions().setHasText(words));
    }

    @Test
    void arrivesWithOthersAlsoAfterTheConnectionWasAway() {
        try (Visit karim = Visit.to(Running.demo(), Look.DESK).signInAs("Karim Benali");
                Visit nadia = Visit.to(Running.demo(), Look.PHONE.in("ar")).signInAs("Nadia El Amrani")) {
            String board = board(karim, "Together");
            Checks.everybodyCanUse(karim.page());
            nadia.open(board + "?lang=ar");
            write(karim, "strength", "Four languages at the door");
            assertThat(line(nadia.page(), "Four languages at the door")).hasCount(1);
            nadia.context().setOffline(true);
            write(nadia, "weakness", "قروض صغيرة تصل متأخرة");
            assertThat(nadia.page().locator("[data-state=away]")).isVisible();
            nadia.context().setOffline(false);
            assertThat(line(karim.page(), "قروض صغيرة تصل متأخرة")).hasCount(1);
            assertThat(nadia.page().locator("[data-state=waiting]")).isHidden();
            line(nadia.page(), "Four languages at the door").locator(".vote").click();
            assertThat(line(karim.page(), "Four languages at the door").locator("[data-slot=votes]"))
                    .hasText("1");
            Checks.everybodyCanUse(nadia.page());
            Checks.fitsTheWindow(nadia.page());
            karim.page().locator("form[action$='/closing'] button").click();
            assertThat(nadia.page().locator("[data-state=closed]")).isVisible();
            nadia.complaints().removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
        }
    }

    @Test
    void isWrittenByFormsAndTakenOver() {
        try (Visit karim = Visit.to(Running.demo(), Look.DESK.script(false)).signInAs("Karim Benali")) {
            String board = board(karim, "By forms");
            write(karim, "strength", "A kitchen to try a trade");
            write(karim, "risk", "Rents rise");
            line(karim.page(), "A kitchen to try a trade")
                    .locator("a[data-mend]")
                    .click();
            karim.page().locator("textarea[name=words]").fill("A shared kitchen to try a trade");
            karim.page().locator("main form:has(textarea) button").click();
            assertThat(line(karim.page(), "A shared kitchen to try a trade")).hasCount(1);
            karim.open(board + "?wall=yes");
            karim.page().locator("main a").first().click();
            karim.page().navigate(karim.page().url() + "/live");
            karim.page().locator("main form[action$='/live/lines'] button").click();
            assertThat(karim.page().locator("main").innerText())
                    .contains("A shared kitchen to try a trade", "Rents rise");
        }
    }
}
