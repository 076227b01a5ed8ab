package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/**
 * An institution asks, the dispatcher offers it to two interpreters, the first who accepts has it, the professional signs, the
 * treasurer makes the month: all of them on phones, one interpreter and the treasurer in Arabic.
 */
class AskForAnInterpreterJourney {

    private static final String TESFAY = "Tesfay Gebremedhin";
    private static final String ALMAZ = "Almaz Woldu";
    private static final String ALMAZ_WRITTEN_TO = "almaz@express.example";

    @Journey
    void goesFromTheRequestToWhatIsPaid(Visit at) {
        try (Visit sigrid = at.another(Look.PHONE).signInAs("Sigrid Åkesson");
                Visit dawit = at.another(Look.PHONE).signInAs("Dawit Tekle");
                Visit tesfay = at.another(Look.PHONE.in("ar")).signInAs(TESFAY);
                Visit almaz = at.another(Look.PHONE.inTheDark());
                Visit berit = at.another(Look.PHONE.in("ar")).signInAs("Berit Holm")) {
            Talk talk = ask(sigrid);
            dawit.open(talk.sent());
            check(dawit);
            talk.offer(dawit, TESFAY, ALMAZ);
            check(dawit);
            race(talk, tesfay, almaz);
            dawit.open(talk.sent());
            assertThat(dawit.page().locator("section[aria-labelledby=asked] li", withText(TESFAY)))
                    .containsText("accepted");
            assertThat(dawit.page().locator("section[aria-labelledby=asked] li", withText(ALMAZ)))
                    .containsText("somebody else was quicker");
            sigrid.open(talk.asked());
            assertThat(sigrid.page().locator("main")).containsText(TESFAY);
            check(sigrid);
            talk.sign(tesfay);
            assertThat(tesfay.page().locator("section[aria-labelledby=lines] table"))
                    .isVisible();
            check(tesfay);
            makeTheMonth(berit, YearMonth.from(talk.begin()));
            readWhatItCameTo(tesfay, "/fee-notes?lang=ar", talk);
            readWhatItCameTo(sigrid, Talk.CLIENT + "/invoices", talk);
        }
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Who comes to be interpreted for is not named. */
    private static Talk ask(Visit sigrid) {
        Talk talk = Talk.write(sigrid, Talk.soon(), "SOCIAL");
        sigrid.page().locator("#notes").fill("For Mrs Gebre, who comes alone");
        sigrid.page().locator("main form button").click();
        assertThat(sigrid.page().locator("#notes-error")).isVisible();
        check(sigrid);
        sigrid.page().locator("#notes").fill("There is a form to read");
        Talk sent = talk.send(sigrid);
        assertThat(sigrid.page().locator("h1")).hasText("Request for an interpreter");
        check(sigrid);
        return sent;
    }

    /** One is signed in, the other has only the link from her letter, and is a moment too late. */
    private static void race(Talk talk, Visit tesfay, Visit almaz) {
        String link = talk.letter(almaz, ALMAZ_WRITTEN_TO, "Can you interpret?")
                .locator("a[href*='/mission-offers/']")
                .first()
                .getAttribute("href");
        almaz.open(link.replaceFirst("^https?://[^/]+", ""));
        assertThat(almaz.page().locator("main")).containsText(talk.place());
        assertThat(almaz.page().locator("main")).not().containsText("There is a form to read");
        check(almaz);
        tesfay.open("/missions?lang=ar");
        assertThat(tesfay.page().locator("html")).hasAttribute("dir", "rtl");
        check(tesfay);
        talk.accept(tesfay);
        assertThat(tesfay.page().locator("main")).containsText(talk.reference());
        check(tesfay);
        almaz.page().locator("button[value=yes]").click();
        assertThat(almaz.page().locator("main")).containsText("Somebody else was quicker");
        assertThat(almaz.page().locator("button[value=yes]")).hasCount(0);
        check(almaz);
        assertThat(talk.letter(almaz, ALMAZ_WRITTEN_TO, "Somebody else interprets")
                        .first())
                .isVisible();
    }

    /** The treasurer reads Arabic, and sends nobody anywhere. */
    private static void makeTheMonth(Visit berit, YearMonth month) {
        Page page = berit.page();
        berit.open(Talk.HOUSE + "/settlements?lang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        check(berit);
        page.locator(".cards a[href$='/" + month + "']").click();
        assertThat(page.locator("section[aria-labelledby=clients]")).containsText("Ljusviks kommun");
        check(berit);
        page.locator("a[href$='/invoicing/" + month + "']").click();
        page.locator("form[action$='/runs'] button").click();
        berit.landedOn("/jobs/[0-9a-f-]+");
        assertThat(page.locator("#job-stop")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        check(berit);
        berit.open(Talk.HOUSE + "/invoicing/" + month);
        assertThat(page.locator("section[aria-labelledby=documents]")).containsText("Ljusviks kommun");
        check(berit);
    }

    /** The latest document is on top. */
    private static void readWhatItCameTo(Visit visit, String list, Talk talk) {
        visit.open(list);
        check(visit);
        visit.page().locator("tbody th a").first().click();
        visit.landedOn("/invoices/[0-9a-f-]+");
        assertThat(visit.page().locator("table")).containsText(talk.reference());
        check(visit);
    }

    /** Signed in a cellar, closed, opened again without a network, and sent when there is one. */
    @Test
    void signsWithoutANetworkAndSendsItLater() {
        try (Visit sigrid = Visit.to(Running.demo(), Look.DESK).signInAs("Sigrid Åkesson");
                Visit dawit = sigrid.another(Look.DESK).signInAs("Dawit Tekle");
                Visit tesfay = sigrid.another(Look.PHONE).signInAs(TESFAY)) {
            Talk talk = Talk.ask(sigrid, Talk.soon(), "SOCIAL");
            talk.offer(dawit, TESFAY);
            tesfay.open("/missions");
            talk.accept(tesfay);
            assertThat(tesfay.page().locator("[data-kept=yes]")).isAttached();
            tesfay.context().setOffline(true);
            tesfay.open(talk.own());
            assertThat(tesfay.page().locator("[data-known-where]")).containsText("Stortorget");
            Checks.fitsTheWindow(tesfay.page());
            Checks.everybodyCanUse(tesfay.page());
            talk.sign(tesfay);
            assertThat(tesfay.page().locator("[data-pocket=kept]")).isVisible();
            tesfay.open("/missions");
            assertThat(tesfay.page().locator("[data-pocket=kept]")).isVisible();
            tesfay.context().setOffline(false);
            assertThat(tesfay.page().locator("[data-pocket=kept]"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(20_000));
            tesfay.open(talk.own());
            assertThat(tesfay.page().locator("section[aria-labelledby=lines] table"))
                    .isVisible();
            dawit.open(talk.sent());
            assertThat(dawit.page().locator("section[aria-labelledby=sheet]")).containsText("Karin Berg");
            tesfay.complaints()
                    .removeIf(complaint ->
                            complaint.contains("ERR_INTERNET_DISCONNECTED") || complaint.contains("ERR_FAILED"));
        }
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
