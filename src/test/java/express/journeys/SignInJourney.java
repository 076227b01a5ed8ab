package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;

/** Somebody signs in by what a letter says, and loses nothing when the session ends while they type. */
class SignInJourney {

    @Journey
    void entersByACodeAfterAWrongOne(Visit visit) {
        visit.open("/sign-in?next=/account");
        visit.page().locator("#email").fill("jonas@express.example");
        send(visit);
        assertThat(visit.heading()).isEqualTo("Enter the code");

        String code = code(visit, "jonas@express.example");
        type(visit, code.equals("000000") ? "000001" : "000000");
        assertThat(visit.page().locator(".error-summary li").innerText()).startsWith("This code does not fit");
        type(visit, code.substring(0, 3) + " " + code.substring(3));
        assertThat(visit.page().url()).endsWith("/account");
        assertThat(visit.page().locator("#name").inputValue()).isEqualTo("Jonas Peeters");
    }

    private static void send(Visit visit) {
        visit.page().locator("main form:not(.card) button:visible").first().click();
    }

    /** In a demonstration letters stand on a page, which is looked at in another window. */
    private static String code(Visit visit, String email) {
        try (var letters = visit.another(Look.DESK)) {
            letters.open("/letters");
            return letters.page()
                    .locator("article.letter", new Page.LocatorOptions().setHasText(email))
                    .locator(".key")
                    .first()
                    .innerText()
                    .replaceAll("\\D", "");
        }
    }

    private static void type(Visit visit, String code) {
        visit.page().locator("#code").fill(code);
        visit.page().locator("main form button").click();
    }

    @Journey
    void sendsWhatWasTypedAfterSigningInAgain(Visit ada) {
        String invitations = "/organisations/tremplin-outremeuse/invitations";
        String email = Ids.next() + "@guest.example";
        ada.signInAs("Ada Lambert").open(invitations);
        ada.page().locator("#email").fill(email);
        ada.page().locator("label[for=roles-ADVISER]").click();
        ada.context().clearCookies(new ClearCookiesOptions().setName("session"));
        ada.page().locator("main form button").first().click();

        assertThat(ada.heading()).isEqualTo("You have been signed out");
        assertThat(ada.page().locator("main").innerText()).contains("What you wrote is safe");
        ada.page().locator("main a.button").click();
        card(ada, "Ada Lambert").locator("button").click();
        assertThat(ada.heading()).isEqualTo("Do you still want to send this?");
        assertThat(ada.page().locator("main dl").innerText()).contains(email);

        ada.page().locator("main form button").first().click();
        assertThat(ada.page().locator("main").innerText()).contains("The invitation is on its way.", email);
    }

    private static Locator card(Visit visit, String name) {
        return visit.page().locator("form.card", new Page.LocatorOptions().setHasText(name));
    }
}
