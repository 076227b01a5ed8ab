package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import express.base.Ids;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** An institution asks, the house offers, an interpreter accepts on the phone, the professional signs, the month is counted. */
class AskForAnInterpreterJourney {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    @Journey
    void goesFromTheRequestToTheInvoice(Visit sigrid) {
        String reference = "R-" + Ids.next().toString().substring(24);
        LocalDateTime begin =
                LocalDateTime.now(ZoneId.systemDefault()).plusMinutes(50).truncatedTo(ChronoUnit.MINUTES);
        sigrid.signInAs("Sigrid Åkesson");
        String asked = ask(sigrid, begin, reference);
        try (Visit dawit = sigrid.another(Look.PHONE).signInAs("Dawit Tekle");
                Visit tesfay = sigrid.another(Look.PHONE.in("ar")).signInAs("Tesfay Gebremedhin")) {
            String mission = asked.substring(asked.lastIndexOf('/') + 1);
            dawit.open("/organisations/tolkkollektivet-bryggan/missions/" + mission);
            check(dawit);
            dawit.page()
                    .locator(".choice", new Page.LocatorOptions().setHasText("Tesfay Gebremedhin"))
                    .locator("input")
                    .check();
            dawit.page().locator("form[action$='/offers'] button").click();
            assertThat(dawit.page().locator("section[aria-labelledby=asked]")).containsText("Tesfay Gebremedhin");
            check(dawit);

            tesfay.open("/missions?lang=ar");
            check(tesfay);
            tesfay.page()
                    .locator("form[action$='" + mission + "/answers'] button[value=yes]")
                    .click();
            assertThat(tesfay.page().locator("main")).containsText(reference);
            check(tesfay);

            sigrid.open(asked);
            assertThat(sigrid.page().locator("main")).containsText("Tesfay Gebremedhin");
            check(sigrid);

            sign(tesfay, begin);
            assertThat(tesfay.page().locator("section[aria-labelledby=lines] table"))
                    .isVisible();
            check(tesfay);

            dawit.open("/organisations/tolkkollektivet-bryggan/settlements");
            check(dawit);
            dawit.page().locator(".cards a").first().click();
            assertThat(dawit.page().locator("section[aria-labelledby=clients]")).containsText("Ljusviks kommun");
            check(dawit);
        }
    }

    /** Signed in a cellar, closed, opened again without a network, and sent when there is one. */
    @Test
    void signsWithoutANetworkAndSendsItLater() {
        LocalDateTime begin =
                LocalDateTime.now(ZoneId.systemDefault()).plusMinutes(50).truncatedTo(ChronoUnit.MINUTES);
        try (Visit sigrid = Visit.to(Running.demo(), Look.DESK).signInAs("Sigrid Åkesson");
                Visit dawit = sigrid.another(Look.DESK).signInAs("Dawit Tekle");
                Visit tesfay = sigrid.another(Look.PHONE).signInAs("Tesfay Gebremedhin")) {
            String asked = ask(sigrid, begin, "R-" + Ids.next().toString().substring(24));
            String mission = asked.substring(asked.lastIndexOf('/') + 1);
            give(dawit, mission, "Tesfay Gebremedhin");
            tesfay.open("/missions");
            tesfay.page()
                    .locator("form[action$='" + mission + "/answers'] button[value=yes]")
                    .click();
            tesfay.landedOn("/missions/" + mission);
            assertThat(tesfay.page().locator("[data-kept=yes]")).isAttached();
            tesfay.context().setOffline(true);
            tesfay.open("/missions/" + mission);
            assertThat(tesfay.page().locator("[data-known-where]")).containsText("Stortorget");
            Checks.fitsTheWindow(tesfay.page());
            Checks.everybodyCanUse(tesfay.page());
            sign(tesfay, begin);
            assertThat(tesfay.page().locator("[data-pocket=kept]")).isVisible();
            tesfay.open("/missions");
            assertThat(tesfay.page().locator("[data-pocket=kept]")).isVisible();
            tesfay.context().setOffline(false);
            assertThat(tesfay.page().locator("[data-pocket=kept]"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
            tesfay.open("/missions/" + mission);
            assertThat(tesfay.page().locator("section[aria-labelledby=lines] table"))
                    .isVisible();
            dawit.open("/organisations/tolkkollektivet-bryggan/missions/" + mission);
            assertThat(dawit.page().locator("section[aria-labelledby=sheet]")).containsText("Karin Berg");
            tesfay.complaints()
                    .removeIf(complaint ->
                            complaint.contains("ERR_INTERNET_DISCONNECTED") || complaint.contains("ERR_FAILED"));
        }
    }

    private static void give(Visit dispatcher, String mission, String name) {
        dispatcher.open("/organisations/tolkkollektivet-bryggan/missions/" + mission);
        Locator choice = dispatcher.page().locator(".choice", new Page.LocatorOptions().setHasText(name));
        if (!choice.locator("input").isChecked()) {
            choice.locator("label").click();
        }
        dispatcher.page().locator("form[action$='/offers'] button").click();
        assertThat(dispatcher.page().locator("section[aria-labelledby=asked]")).containsText(name);
    }

    private static String ask(Visit visit, LocalDateTime begin, String reference) {
        visit.open("/organisations/ljusviks-kommun/interpreter-requests/new");
        Page page = visit.page();
        page.locator("#language").selectOption("ti");
        page.locator("#day").fill(begin.toLocalDate().toString());
        page.locator("#time").fill(CLOCK.format(begin));
        page.locator("#place").fill("Stortorget 1, Ljusvik");
        page.locator("label[for=topic-SOCIAL]").click();
        page.locator("#reference").fill(reference);
        page.locator("#notes").fill("For Mrs Gebre, who comes alone");
        page.locator("main form button").click();
        assertThat(page.locator("#notes-error")).isVisible();
        page.locator("#notes").fill("There is a form to read");
        check(visit);
        page.locator("main form button").click();
        assertThat(page.locator("h1")).hasText("Request for an interpreter");
        return page.url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    /** It began a little sooner than planned. */
    private static void sign(Visit visit, LocalDateTime begin) {
        Page page = visit.page();
        page.locator("#began").fill(CLOCK.format(begin.minusMinutes(60)));
        page.locator("#ended").fill(CLOCK.format(begin.minusMinutes(5)));
        page.locator("#kilometres").fill("14");
        page.locator("#signer").fill("Karin Berg");
        page.locator("#function").fill("Handläggare");
        page.locator("label[for=signed-yes]").click();
        page.locator("form[action$='/sheet'] button").click();
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
