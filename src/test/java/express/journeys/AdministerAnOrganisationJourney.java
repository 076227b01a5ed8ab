package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import express.base.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An administrator asks somebody in, gives other roles, and lets them go again. */
class AdministerAnOrganisationJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse";

    @Journey
    void invitesGivesRolesAndEndsAMembership(Visit ada) {
        String name = "Zahra " + Ids.next();
        String email = Ids.next() + "@guest.example";
        ada.signInAs("Ada Lambert").open("/");
        invite(ada, email);

        try (var zahra = ada.another(Look.PHONE)) {
            openLetter(zahra, email);
            assertThat(zahra.page().locator("main .lead").innerText()).contains("Ada Lambert", "Tremplin Outremeuse");
            zahra.page().locator("#name").fill(name);
            zahra.page().locator("main button").click();
            assertThat(zahra.heading()).isEqualTo("Tremplin Outremeuse");

            giveRoles(ada, name);
            zahra.open("/organisations");
            assertThat(zahra.heading()).isEqualTo("Tremplin Outremeuse");
            assertThat(zahra.open(HOUSE + "/members").status()).isEqualTo(403);
        }
        end(ada, name);
    }

    private static void invite(Visit ada, String email) {
        menu(ada).locator("a[href='/organisations']").click();
        ada.page().locator("main a[href='" + HOUSE + "/members']").click();
        ada.page().locator("main a[href='" + HOUSE + "/invitations']").click();
        ada.page().locator("main button").click();
        assertThat(ada.page().locator(".error-summary li").count()).isEqualTo(2);
        ada.page().locator("#email").fill(email);
        ada.page().locator("label[for=roles-ADVISER]").click();
        ada.page().locator("main button").click();
        assertThat(news(ada)).isEqualTo("The invitation is on its way.");
        assertThat(row(ada, email).count()).isEqualTo(1);
    }

    private static Locator menu(Visit visit) {
        return visit.page().locator("#nav");
    }

    static String news(Visit visit) {
        return visit.page().locator("main [role=status]").first().innerText();
    }

    private static Locator row(Visit visit, String text) {
        return visit.page().locator("tbody tr", new Page.LocatorOptions().setHasText(text));
    }

    /** In a demonstration letters stand on a page. */
    static void openLetter(Visit visit, String email) {
        visit.open("/letters");
        visit.page()
                .locator("article.letter", new Page.LocatorOptions().setHasText(email))
                .first()
                .locator("a.button")
                .click();
    }

    private static void giveRoles(Visit ada, String name) {
        ada.open(HOUSE + "/members");
        row(ada, name).locator("a").click();
        ada.page().locator("label[for=roles-TRAINER]").click();
        ada.page().locator("main form").first().locator("button").click();
        assertThat(news(ada)).isEqualTo("The roles have been saved.");
        assertThat(row(ada, name).innerText()).contains("Adviser and Trainer");
    }

    private static void end(Visit ada, String name) {
        row(ada, name).locator("a").click();
        ada.page().locator("button.danger").click();
        assertThat(news(ada)).isEqualTo("The membership has ended.");
        assertThat(row(ada, name).count()).isZero();
    }

    @Journey
    void addsOneNetworkOnADoubleClick(Visit otto) {
        addsOneNetwork(otto, Locator::dblclick);
    }

    @Journey
    void addsOneNetworkWhenTheFirstAnswerIsLost(Visit otto) {
        List<Integer> lost = new ArrayList<>();
        otto.page().route("**/administration/networks", route -> {
            if (route.request().method().equals("POST")) {
                lost.add(
                        route.fetch(new Route.FetchOptions().setMaxRedirects(0)).status());
            }
            route.resume();
        });

        addsOneNetwork(otto, Locator::click);

        assertThat(lost).containsExactly(303);
    }

    private static void addsOneNetwork(Visit otto, Consumer<Locator> press) {
        String name = "Double " + Ids.next();
        otto.signInAs("Otto Nyström").open("/administration/networks");
        otto.page().locator("#name").fill(name);
        otto.page().locator("#territory").fill("Valbrume");
        otto.page().locator("label[for=languages-fr]").click();

        press.accept(otto.page().locator("main form button"));
        otto.page().waitForURL("**/networks/double-*");

        assertThat(otto.heading()).isEqualTo(name);
        assertThat(news(otto)).isEqualTo("The network has been added.");
        otto.open("/administration");
        assertThat(otto.page()
                        .locator("main li", new Page.LocatorOptions().setHasText(name))
                        .count())
                .isEqualTo(1);
    }
}
