package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;

/** A network says what it needs, another one in another country and language what it offers; neither knows the other. */
class NeedMeetsOfferJourney {

    @Journey
    void opensNamesWhenBothAgreeAndBecomesAnInitiative(Visit karim) {
        String mark = " " + Ids.next();
        String need = "Comment des interprètes fondent une coopérative" + mark;
        String offer = "Så startar tolkar ett kooperativ" + mark;
        try (Visit sigrid = karim.another(Look.PHONE.in("ar")).signInAs("Sigrid Åkesson")) {
            String wanted = write(karim.signInAs("Karim Benali"), "ensemble-au-pays-de-liege", "NEED", need);
            String offered = write(sigrid, "ljusvik-tillsammans", "OFFER", offer);

            karim.open(wanted + "?lang=fr");
            Locator veiled = meeting(karim, offer);
            assertThat(veiled).containsText("Les deux parlent de");
            assertThat(veiled).not().containsText("Ljusvik");
            check(karim);
            agree(veiled);
            assertThat(meeting(karim, offer)).containsText("n’a pas répondu");

            sigrid.open(offered + "?lang=ar");
            assertThat(meeting(sigrid, need)).not().containsText("Liège");
            check(sigrid);
            agree(meeting(sigrid, need));
            assertThat(meeting(sigrid, need)).containsText("Ensemble au pays de Liège");
            check(sigrid);

            meeting(sigrid, need).locator("form[action$='/initiatives'] button").click();
            assertThat(sigrid.heading()).isEqualTo(offer);
            sigrid.page().locator("#state").selectOption("RUNNING");
            sigrid.page().locator("#way").selectOption("STUDY_VISIT");
            sigrid.page().locator("#words").fill("نأتي في آذار.");
            check(sigrid);
            sigrid.page().locator("form[action$='/happenings'] button").click();

            karim.open(wanted + "?lang=fr");
            meeting(karim, offer).locator("a[href*='/initiatives/']").click();
            assertThat(karim.page().locator(".timeline")).containsText("نأتي في آذار.");
            check(karim);
        }
    }

    private static String write(Visit visit, String network, String direction, String title) {
        visit.open("/networks/" + network + "/needs/new?direction=" + direction);
        visit.page().locator("#title").fill(title);
        visit.page().locator("label[for=step-INFORMATION]").click();
        check(visit);
        visit.page().locator("main form button").click();
        String path = visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
        visit.page().locator("form[action$='/notice'] button").click();
        return path;
    }

    private static Locator meeting(Visit visit, String title) {
        return visit.page().locator("article.meeting", new Page.LocatorOptions().setHasText(title));
    }

    private static void agree(Locator meeting) {
        meeting.locator("button[value=true]").click();
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
