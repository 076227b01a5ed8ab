package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;

/** Whoever administers an organisation sees how its advisers are getting on, and is told who opened a file without its case. */
class SuperviseJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse";
    private static final String REASON = "Stands at the counter while Jonas is away";

    @Journey
    void seesWhoWaitsOnWhomAndIsTold(Visit ada) {
        String name = "ሰላም " + Ids.next();
        String file;
        try (Visit jonas = ada.another(Look.DESK)) {
            jonas.signInAs("Jonas Peeters");
            file = openFile(jonas, name);
            waitForTheBank(jonas, file);
        }
        try (Visit colette = ada.another(Look.PHONE)) {
            colette.signInAs("Colette Dubois");
            colette.open(file + "?lang=en");
            assertThat(colette.page().locator("main")).not().containsText(name);
            colette.page().locator("#reason").fill(REASON);
            check(colette);
            colette.page().locator("form[action$='/glass'] button").click();
            assertThat(colette.page().locator("h1")).containsText(name);
        }
        ada.signInAs("Ada Lambert");
        isTold(ada, file, name);
        looksAtTheCases(ada, name);
    }

    /** The letter leads to the file, of which they see who opened it and why, and nothing of whose it is. */
    private static void isTold(Visit ada, String file, String name) {
        Locator letter = ada.page().locator("article.letter a[href*='" + file + "']");
        ada.page().waitForCondition(() -> {
            ada.open("/letters?lang=en");
            return letter.count() > 0;
        });
        ada.open(letter.first().getAttribute("href"));
        Locator glasses = ada.page().locator("section[aria-labelledby=glasses]");
        assertThat(glasses).containsText("Colette Dubois");
        assertThat(glasses).containsText(REASON);
        assertThat(ada.page().locator("main")).not().containsText(name);
        assertThat(ada.page().locator("#reason")).hasCount(0);
        check(ada);
    }

    private static void looksAtTheCases(Visit ada, String name) {
        ada.open(HOUSE + "?lang=en");
        ada.page().locator("main a[href$='/supervision']").click();
        ada.landedOn(HOUSE + "/supervision");
        Locator jonas = ada.page().locator("tbody tr", has("Jonas Peeters"));
        assertThat(jonas).hasCount(1);
        String heads = String.join(
                "|", ada.page().locator("thead").first().locator("th").allInnerTexts());
        assertThat(heads).contains("Their turn", "Wait for the person", "Wait for others", "Silent", "Late");
        int others = heads.split("Wait for others")[0].split("\\|").length - 1;
        assertThat(Integer.parseInt(jonas.locator("td").nth(others - 1).innerText()))
                .isPositive();
        assertThat(ada.page().locator("main")).not().containsText(name);
        Checks.fitsTheWindow(ada.page());
        check(ada);
        ada.page().locator("main a[href$='/journeys?which=all']").click();
        ada.landedOn(HOUSE + "/journeys");
        assertThat(ada.page().locator("tbody")).containsText("Jonas Peeters");
        assertThat(ada.page().locator("tbody")).not().containsText(name);
        check(ada);
        ada.open(HOUSE + "/supervision?lang=ar");
        assertThat(ada.page().locator("html")).hasAttribute("dir", "rtl");
        check(ada);
    }

    private static void waitForTheBank(Visit jonas, String file) {
        jonas.open(file + "/plan?lang=en");
        jonas.page().locator("#words").fill("Open a stall on the market");
        jonas.page().locator("main form.narrow button").click();
        jonas.page().locator("main a[href$='/steps/new']").click();
        jonas.page().locator("#words").fill("An answer about the account");
        jonas.page().locator("label[for=who-OTHER]").click();
        jonas.page().locator("#other").fill("Bank");
        jonas.page().locator("#due").fill("2026-11-02");
        jonas.page().locator("main form.narrow button").click();
        jonas.landedOn(file + "/plan");
    }

    private static String openFile(Visit jonas, String name) {
        jonas.open(HOUSE + "/journeys/new?lang=en");
        jonas.page().locator("#called").fill(name);
        jonas.page().locator("#way0").selectOption("EMAIL");
        jonas.page().locator("#reach0").fill(Ids.next() + "@example.org");
        jonas.page().locator("label[for=safe0-yes]").click();
        jonas.page().locator("#language0").selectOption("ti");
        jonas.page().locator("#explained").selectOption("en");
        return Agreement.given(jonas);
    }

    private static Page.LocatorOptions has(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void check(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
