package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import express.base.Ids;

/** Somebody of an association writes down what works there, part by part. */
class WriteAPracticeJourney {

    @Journey
    void writesPartByPartAndSeesItAsReadersWill(Visit nadia) {
        String title = "Lend without a bank " + Ids.next();
        begin(nadia);
        nadia.page().locator("#title").fill(title);
        nadia.page().locator("#summary").fill("A fund lends 5000 euro to those to whom banks do not.");
        go(nadia);
        assertThat(nadia.page().locator(".error-summary li").innerText()).startsWith("Put figures under Results");
        assertThat(nadia.page().locator("#title").inputValue()).isEqualTo(title);
        nadia.page().locator("#summary").fill("A fund lends to those to whom banks do not.");
        go(nadia);
        assertThat(nadia.heading()).isEqualTo("Step of the chain");
        nadia.page().locator("label[for=step-finance]").click();
        go(nadia);
        nadia.page().locator("#country").selectOption("BE");
        nadia.page().locator("#place").fill("Valbrume");
        nadia.page().locator("label[for=level-LOCAL]").click();
        nadia.page().locator("label[for=since-unknown-true]").click();
        go(nadia);
        nadia.page().locator("#owner").fill("Maison des Deux Rives");
        nadia.page().locator("label[for=family-CIVIL_SOCIETY]").click();
        go(nadia);
        String draft = nadia.page().url().replaceAll("/target$", "");
        nadia.page().navigate(draft + "/results");
        nadia.page().locator("label[for=evidence-MONITORED]").click();
        go(nadia);
        nameWhatItIsAbout(nadia, draft);
        nadia.page().navigate(draft);
        assertThat(nadia.page().locator("main").innerText()).contains("5 parts of 12 are done");
        nadia.page().locator("main a[href$='/preview']").click();
        assertThat(nadia.heading()).isEqualTo(title);
        assertThat(nadia.page().locator("main .notice").first().innerText()).contains("not published");
        assertThat(nadia.page().locator("ul.subjects li")).hasText(new String[] {"sewing", "bank"});
    }

    /** One is proposed from the text, another from a word of hers, which matters more. */
    private static void nameWhatItIsAbout(Visit nadia, String draft) {
        nadia.page().navigate(draft + "/goals");
        nadia.page().locator("label[for=subjects-bank]").click();
        nadia.page().locator("#subject-words").fill("sewing");
        nadia.page().locator("#subject-words").press("Enter");
        assertThat(nadia.page().locator("#subjects-bank")).isChecked();
        nadia.page().locator("label[for=subjects-sewing]").click();
        nadia.page().locator("main form.narrow button").last().click();
        nadia.page().navigate(draft + "/goals");
        nadia.page().locator("button[name=up][value=sewing]").click();
        assertThat(nadia.page().locator("#subjects input").first()).hasValue("sewing");
        if (nadia.look().script()) {
            Checks.everybodyCanUse(nadia.page());
        }
    }

    /** Without script two who save the same part meet in the same way, only later. */
    @Journey
    void losesNothingWhenThePartIsOpenInTwoWindows(Visit nadia) {
        begin(nadia);
        String address = nadia.page().url();
        try (var other = nadia.another(Look.PHONE).signInAs("Nadia El Amrani")) {
            other.page().navigate(address);
            nadia.page().locator("#title").fill("One");
            if (nadia.look().script()) {
                assertThat(nadia.page().locator("#kept")).containsText("Saved.");
                nadia.page().locator("#title").fill("One title");
                assertThat(nadia.page().locator("#seen")).isAttached();
            }
            go(nadia);
            other.page().locator("#title").fill("Another title");
            go(other);
            Locator theirs = other.page().locator(".typed");
            assertThat(theirs).containsText("One");
            assertThat(other.page().locator("#title")).hasValue("Another title");
            go(other);
            other.page().navigate(address);
            assertThat(other.page().locator("#title")).hasValue("Another title");
        }
    }

    private static void begin(Visit nadia) {
        nadia.signInAs("Nadia El Amrani").open("/writing?lang=en");
        nadia.page().locator("label[for=language-en]").click();
        nadia.page().locator("main form.narrow button").click();
        assertThat(nadia.heading()).isEqualTo("Title and summary");
        if (nadia.look().script()) {
            Checks.everybodyCanUse(nadia.page());
        }
    }

    private static void go(Visit visit) {
        visit.page().locator("main form.narrow button").click();
    }
}
