package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.base.Ids;

/** In an afternoon: somebody asks for a network, an operator grants it, and its coordinator goes through the steps. */
class FoundANetworkJourney {

    @Journey
    void goesFromAskingToAFirstRung(Visit paola) {
        String name = "Rete di prova " + Ids.next();
        paola.signInAs("Paola Rinaldi").open("/petitions?lang=fr");
        paola.page().locator("#name").fill(name);
        paola.page().locator("#territory").fill("Portochiaro");
        check(paola);
        paola.page().locator("form[action='/petitions'] button").click();
        assertThat(paola.page().locator("#words-error")).isVisible();
        check(paola);
        paola.page().locator("#words").fill("Siamo tre organizzazioni e vogliamo lavorare insieme.");
        paola.page().locator("form[action='/petitions'] button").click();
        assertThat(paola.page().locator("main .card", named(name))).isVisible();

        try (Visit otto = paola.another(Look.DESK).signInAs("Otto Nyström")) {
            otto.open("/administration/petitions?lang=en");
            check(otto);
            otto.page()
                    .locator("section", named(name))
                    .locator("form[action$='/grant'] button")
                    .click();
            assertThat(otto.page().locator("main li", named(name))).isVisible();
        }

        paola.open("/petitions?lang=ar");
        paola.page()
                .locator("main .card", named(name))
                .locator("a[href$='/start']")
                .click();
        check(paola);
        String start = paola.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
        paola.page().locator("main a[href$='/start/purpose']").click();
        paola.page().locator("#purpose").fill("ألّا يبدأ أحد من الصفر.");
        check(paola);
        paola.page().locator("form[action$='/start/purpose'] button").click();
        assertThat(paola.page().locator("main")).containsText("ألّا يبدأ أحد من الصفر.");
        paola.open(start + "/agreement");
        check(paola);
        paola.page().locator("form[action$='/signatures'] button").first().click();
        paola.open(start.replace("/start", "/ladder"));
        check(paola);
        assertThat(paola.page().locator(".rung.here")).isVisible();
        publish(paola, start.replace("/start", ""), name);
    }

    private static void publish(Visit paola, String network, String name) {
        paola.open(network + "/front");
        check(paola);
        paola.page().locator("main a[href$='/front/words/fr']").click();
        paola.page().locator("#what").fill("Nous commençons par ce que vous savez faire.");
        paola.page().locator("#start").fill("Poussez la porte.");
        check(paola);
        paola.page().locator("form[action$='/front/words/fr'] button").click();
        paola.page().locator("main a[href$='/front/door']").click();
        paola.page().locator("#place").fill("Via del Ponte 1 (indirizzo inventato)");
        check(paola);
        paola.page().locator("form[action$='/front/door'] button").click();
        paola.page().locator("form[action$='/front/publication'] button").click();
        try (Visit visitor = paola.another(Look.PHONE.in("ar"))) {
            visitor.open(network);
            assertThat(visitor.heading()).isEqualTo(name);
            assertThat(visitor.page().locator(".front")).containsText("Poussez la porte.");
            check(visitor);
            visitor.open("/networks/ensemble-au-pays-de-liege");
            assertThat(visitor.page().locator(".front-lead img")).isVisible();
            check(visitor);
        }
    }

    private static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
