package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.base.Ids;

/** Somebody comes uninvited, proves an address, and is taken in by an organisation. */
class RegisterJourney {

    @Journey
    void asksForAnAccountAndIsTakenIn(Visit visit) {
        String name = "Samir " + Ids.next();
        String email = Ids.next() + "@guest.example";
        visit.open("/sign-in");
        visit.page().locator("main a[href='/registration']").click();
        visit.page().locator("#name").fill(name);
        visit.page().locator("#email").fill(email.toUpperCase());
        visit.page().locator("main button").click();
        assertThat(visit.page().locator(".error-summary li").innerText()).isEqualTo("Choose your organisation.");
        assertThat(visit.page().locator("#name").inputValue()).isEqualTo(name);
        visit.page().locator("#organisation").selectOption("tremplin-outremeuse");
        visit.page().locator("main button").click();
        assertThat(visit.heading()).isEqualTo("A letter is on its way");

        AdministerAnOrganisationJourney.openLetter(visit, email);
        visit.page().locator("main button").click();
        assertThat(visit.heading()).isEqualTo("Tremplin Outremeuse");
        assertThat(visit.page().locator("main .notice").last().innerText()).contains("You have asked to join");

        takeIn(visit, name);
        visit.open("/organisations");
        assertThat(visit.heading()).isEqualTo("Tremplin Outremeuse");
        assertThat(visit.page().locator("main").innerText()).doesNotContain("asked to join");
    }

    private static void takeIn(Visit visit, String name) {
        try (var ada = visit.another(Look.DESK).signInAs("Ada Lambert")) {
            AdministerAnOrganisationJourney.openLetter(ada, "ada@express.example");
            ada.page()
                    .locator("#requests + ul a", new Page.LocatorOptions().setHasText(name))
                    .click();
            ada.page().locator("label[for=roles-EDITOR]").click();
            ada.page().locator("main form").first().locator("button").click();
            assertThat(AdministerAnOrganisationJourney.news(ada))
                    .isEqualTo("This person is a member now and gets a letter.");
        }
    }
}
