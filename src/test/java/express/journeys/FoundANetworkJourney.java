package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import express.base.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;

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
        say(paola, start);
        gather(paola, start);
        name(paola, start);
        sign(paola, start);
        paola.open(start + "?lang=fr");
        assertThat(paola.page().locator("main")).containsText("6 étapes sur 7 sont faites");
        check(paola);
        paola.open(start.replace("/start", "/ladder") + "?lang=ar");
        check(paola);
        assertThat(paola.page().locator(".rung.here")).isVisible();
        assertThat(paola.page()
                        .locator("section[aria-labelledby=next] .tiles progress")
                        .first())
                .isVisible();
        publish(paola, start.replace("/start", ""), name);
    }

    /** Purpose in Arabic, the place and for whom, and when they meet. */
    private static void say(Visit paola, String start) {
        paola.page().locator("main a[href$='/start/purpose']").click();
        paola.page().locator("#purpose").fill("ألّا يبدأ أحد من الصفر.");
        check(paola);
        send(paola, "/start/purpose");
        assertThat(paola.page().locator("main")).containsText("ألّا يبدأ أحد من الصفر.");
        paola.page().locator("main a[href$='/start/territory']").click();
        paola.page().locator("#places").fill("Portochiaro");
        paola.page().locator("#people").fill("Jeunes arrivés depuis moins de cinq ans");
        send(paola, "/start/territory");
        paola.open(start + "/rhythm?lang=fr");
        paola.page().locator("#host").fill("Bottega Chiara");
        paola.page().locator("#weeks").fill("60");
        paola.page().locator("#first").fill("2026-09-01");
        send(paola, "/start/rhythm");
        assertThat(paola.page().locator("#weeks-error")).isVisible();
        check(paola);
        paola.page().locator("#weeks").fill("8");
        send(paola, "/start/rhythm");
    }

    /** Neighbours without an account join, and the charter is published as the common model has it. */
    private static void gather(Visit paola, String start) {
        paola.page().locator("main a[href$='/organisations']").first().click();
        paola.page().locator("#organisation").selectOption("grannar-i-ljusvik");
        send(paola, "/organisations");
        paola.open(start);
        paola.page().locator("main a[href$='/charter']").first().click();
        paola.page().locator("label[for=language-fr]").click();
        send(paola, "/charter/adoption");
        paola.open(start.replace("/start", "/charter/draft"));
        send(paola, "/editions");
    }

    /** Herself from the list, and three without an account by hand. */
    private static void name(Visit paola, String start) {
        paola.open(start);
        paola.page().locator("main a[href$='/start/roles']").first().click();
        check(paola);
        paola.page().locator("main a[href$='/roles/coordination']").click();
        send(paola, "/roles/coordination");
        assertThat(paola.page().locator("#name-error")).isVisible();
        check(paola);
        paola.page().locator("#who").selectOption(new SelectOption().setLabel("Paola Rinaldi – Bottega Chiara"));
        send(paola, "/roles/coordination");
        assertThat(paola.page().locator("main .card", named("Paola Rinaldi"))).isVisible();
        for (String duty : List.of("data-protection", "voice-social-economy", "voice-civil-society")) {
            paola.page().locator("main a[href$='/roles/" + duty + "']").click();
            paola.page().locator("#name").fill("Chiara Esempio");
            paola.page().locator("#function").fill("Présidente");
            send(paola, "/roles/" + duty);
        }
        assertThat(paola.page().locator("main .card", named("Chiara Esempio"))).hasCount(3);
    }

    /** For her own organisation here, and for the other what was signed on paper. */
    private static void sign(Visit paola, String start) {
        paola.open(start + "/agreement");
        check(paola);
        paola.page().locator("#function").fill("Coordinatrice");
        send(paola, "/agreement/signatures");
        paola.page().locator("#paper-name").fill("Nils Exempel");
        send(paola, "/agreement/paper-signatures");
        assertThat(paola.page().locator("#paper-day-error")).isVisible();
        check(paola);
        paola.page().locator("#paper-function").fill("Président");
        paola.page().locator("#paper-day").fill("2026-09-02");
        send(paola, "/agreement/paper-signatures");
        assertThat(paola.page().locator("main tbody tr", named("Nils Exempel"))).isVisible();
        assertThat(paola.page().locator("main tbody tr", named("Paola Rinaldi")))
                .containsText("Coordinatrice");
        byte[] paper = paola.context()
                .request()
                .get(paola.at().address() + start + "/agreement.pdf")
                .body();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    /** Two languages, each published when it is ready, and what somebody in a hurry had not looked at is not. */
    private static void publish(Visit paola, String network, String name) {
        paola.open(network + "/inside?lang=fr");
        check(paola);
        paola.page().locator("main a[href$='/front']").click();
        check(paola);
        write(paola, "fr", "Nous commençons par ce que vous savez faire.", "Poussez la porte.");
        paola.page().locator("main a[href$='/front/door']").click();
        paola.page().locator("#place").fill("Via del Ponte 1 (indirizzo inventato)");
        paola.page().locator("label[for=languages-ar]").click();
        check(paola);
        send(paola, "/front/door");
        check(paola);
        paola.page().locator("main > form button").click();

        write(paola, "fr", "Nous commençons par ce que vous aimez faire.", "Poussez la porte.");
        Page older = paola.context().newPage();
        older.navigate(paola.at().address() + network + "/front");
        write(paola, "fr", "Nous commençons par ce que vous savez bien faire.", "Poussez la porte.");
        older.locator("article:has(#part-fr) form button").click();
        assertThat(older.locator(".error-summary")).isVisible();
        assertThat(older.locator("article:has(#part-fr)")).containsText("savez bien faire");
        older.close();

        try (Visit visitor = paola.another(Look.PHONE.in("ar"))) {
            visitor.open(network);
            assertThat(visitor.heading()).isEqualTo(name);
            assertThat(visitor.page().locator(".face")).containsText("ce que vous savez faire.");
            assertThat(visitor.page().locator(".tongues")).containsText("العربية");
            assertThat(visitor.page().locator("main a[href$='/inside']")).hasCount(0);
            check(visitor);
            visitor.open("/networks/ensemble-au-pays-de-liege");
            assertThat(visitor.page().locator(".face-lead img")).isVisible();
            assertThat(visitor.page().locator(".contact").first()).isVisible();
            check(visitor);
        }
    }

    private static void write(Visit paola, String language, String what, String begin) {
        paola.page()
                .locator("main a[href$='/front/words/" + language + "']")
                .first()
                .click();
        paola.page().locator("#what").fill(what);
        paola.page().locator("#start").fill(begin);
        check(paola);
        send(paola, "/front/words/" + language);
    }

    private static void send(Visit visit, String action) {
        visit.page().locator("form[action$='" + action + "'] button").first().click();
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
