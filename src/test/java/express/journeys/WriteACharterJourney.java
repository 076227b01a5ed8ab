package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import express.base.Ids;

/** A coordinator says where the network deviates from the common model, and everybody reads why. */
class WriteACharterJourney {

    @Journey
    void deviatesFromTheModelAndSaysWhy(Visit karim) {
        String words = "Chaque membre dit ce qu’il apporte " + Ids.next();
        karim.signInAs("Karim Benali").open("/networks/ensemble-au-pays-de-liege/charter?lang=fr");
        check(karim);
        karim.page().locator("main a[href$='/charter/draft']").click();
        check(karim);
        karim.page().locator("main a[href$='/draft/commitments']").click();
        karim.page().locator("#words").fill(words);
        karim.page().locator("#reason").fill("");
        karim.page().locator("form[action$='/draft/commitments'] button").click();
        assertThat(karim.page().locator("#reason-error")).isVisible();
        check(karim);
        karim.page().locator("#reason").fill("Nos membres préfèrent des heures.");
        karim.page().locator("form[action$='/draft/commitments'] button").click();
        karim.page().locator("form[action$='/editions'] button").click();

        try (Visit visitor = karim.another(Look.PHONE.in("ar"))) {
            visitor.open("/networks/ensemble-au-pays-de-liege/charter");
            assertThat(visitor.page().locator("main")).containsText(words);
            visitor.page()
                    .locator("main details:has(ins)")
                    .first()
                    .locator("summary")
                    .click();
            assertThat(visitor.page().locator("main details[open] ins").first()).isVisible();
            check(visitor);
            visitor.page().locator("main a[href*='/charter/versions/']").first().click();
            assertThat(visitor.heading()).isEqualTo("النموذج المشترك لشبكة محلية");
            check(visitor);
        }
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
