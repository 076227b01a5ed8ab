package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.List;
import java.util.regex.Pattern;

/** Three people judge their network, each alone, and turn what is weak into an action. */
class JudgeANetworkJourney {

    @Journey
    void answersAloneAndSeesTogetherWhatIsWeak(Visit karim) {
        karim.signInAs("Karim Benali").open("/directory?lang=en");
        karim.page()
                .locator("a", new Page.LocatorOptions().setHasText("Ensemble au pays de Liège"))
                .first()
                .click();
        karim.page().locator("main a[href$='/inside']").click();
        karim.page().locator("main a[href$='/assessments']").click();
        karim.page().locator("main a[href$='/assessments/new']").click();
        karim.page().locator("label[for=instrument-guidebook-2016]").click();
        check(karim);
        karim.page().locator("main form button").click();
        String round = karim.page().url();
        answer(karim, round, 2);
        for (String name : List.of("Lucía Romero", "Jonas Peeters")) {
            try (var other = karim.another(Look.PHONE).signInAs(name)) {
                answer(other, round, 3);
            }
        }
        karim.page().navigate(round);
        assertThat(karim.page().locator("main").innerText()).contains("3 people have begun");
        karim.page().locator("main form button", named("Close the round")).click();
        assertThat(karim.page().locator("main").innerText()).contains("3 people answered");
        check(karim);
        Locator weak = karim.page().locator("#statement-1-1");
        assertThat(weak).containsText("Median 3");
        assertThat(weak.locator("input[name=origin]")).hasValue("assessment");
        assertThat(weak.locator("form")).hasAttribute("action", Pattern.compile(".*/plan/actions$"));
    }

    private static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void check(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }

    private static void answer(Visit visit, String round, int score) {
        visit.page().navigate(round + "?lang=en");
        visit.page().locator("main .actions a.button").click();
        visit.page().locator("label[for=score-1-1-" + score + "]").click();
        visit.page().locator("label[for=score-1-2-unknown]").click();
        check(visit);
        if (visit.look().script()) {
            assertThat(visit.page().locator("#kept")).containsText("Saved.");
        }
        visit.page().locator("main form.narrow button").click();
        assertThat(visit.heading()).isEqualTo("Networking");
    }

    @Journey
    void writesDownASessionLineByLine(Visit nadia) {
        nadia.signInAs("Nadia El Amrani").open("/directory?lang=en");
        nadia.page()
                .locator("a", new Page.LocatorOptions().setHasText("Ensemble au pays de Liège"))
                .first()
                .click();
        nadia.page().locator("main a[href$='/inside']").click();
        nadia.page().locator("main a[href$='/worksheets']").click();
        String name = "Session " + Ids.next();
        nadia.page().locator("#title").fill(name);
        nadia.page().locator("main form.narrow button").click();
        assertThat(nadia.heading()).isEqualTo(name);
        nadia.page().locator("main a[href$='/stakeholder']").click();
        nadia.page().locator("#words").fill("The press");
        nadia.page().locator("label[for=grade-4]").click();
        nadia.page().locator("label[for=influence-5]").click();
        check(nadia);
        nadia.page().locator("main form.narrow button").click();
        assertThat(nadia.page().locator("#lines")).containsText("The press");
        check(nadia);
        nadia.page().locator("form.row[action$='/initiatives'] button").click();
        assertThat(nadia.heading()).isEqualTo("The press");
        check(nadia);
        String initiative = nadia.page().url();
        nadia.page().locator("main a[href*='/lines/']").click();
        assertThat(nadia.page().locator("#words")).hasValue("The press");
        nadia.page().locator("main a[href$='/stakeholder']").first().click();
        nadia.page().locator("#lines td a[href*='/initiatives/']").click();
        assertThat(nadia.page()).hasURL(initiative);
    }
}
