package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.SelectOption;
import express.base.Ids;
import java.time.LocalDate;
import java.time.ZoneId;

/** A treasurer makes the documents of a month and takes one mission back; the members of the house decide about it. */
class RunAMonthJourney {

    private static final String HOUSE = "/organisations/tolkkollektivet-bryggan";

    @Journey
    void makesTheDocumentsOfAMonthAndTakesAMissionBack(Visit dawit) {
        dawit.signInAs("Dawit Tekle");
        Page page = dawit.page();
        dawit.open(HOUSE + "/settlements");
        page.locator(".cards a").first().click();
        String month = dawit.landedOn(HOUSE + "/settlements/[0-9-]+").replaceFirst(".*/", "");
        page.locator("a[href$='/invoicing/" + month + "']").click();
        dawit.landedOn(HOUSE + "/invoicing/" + month);
        check(dawit);
        page.locator("form[action$='/runs'] button").click();
        dawit.landedOn("/jobs/[0-9a-f-]+");
        assertThat(page.locator("#job-stop")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        dawit.open(HOUSE + "/invoicing/" + month);
        assertThat(page.locator("section[aria-labelledby=documents]")).containsText("Ljusviks kommun");
        assertThat(page.locator("section[aria-labelledby=count]")).isVisible();
        check(dawit);
        page.locator("section[aria-labelledby=documents] th a", new Page.LocatorOptions().setHasText("INV-"))
                .first()
                .click();
        dawit.landedOn("/invoices/[0-9a-f-]+");
        check(dawit);
        page.locator("#missions label").first().click();
        page.locator("#reason").fill("Counted wrongly");
        page.locator("form[action$='/credits'] button").click();
        assertThat(page.locator("h1")).containsText("CN-");
        check(dawit);
        for (String part : new String[] {"/invoicing", "/interpreting-partners", "/interpreting-gaps"}) {
            dawit.open(HOUSE + part);
            check(dawit);
        }
    }

    @Journey
    void decidesWithOneVoteEach(Visit dawit) {
        dawit.signInAs("Dawit Tekle");
        Page page = dawit.page();
        dawit.open(HOUSE + "/assembly");
        page.locator("#person").selectOption(new SelectOption().setLabel("Tesfay Gebremedhin"));
        page.locator("label[for=kind-MEMBER]").click();
        page.locator("#since").fill("2026-01-01");
        page.locator("form[action$='/assembly/members'] button").click();
        assertThat(page.locator("section[aria-labelledby=members]")).containsText("Tesfay Gebremedhin");
        check(dawit);
        String title = "Buy headsets " + Ids.next().toString().substring(24);
        dawit.open(HOUSE + "/assembly/decisions/new");
        check(dawit);
        page.locator("#title").fill(title);
        page.locator("#until")
                .fill(LocalDate.now(ZoneId.systemDefault()).plusDays(3).toString());
        page.locator("form[action$='/decisions'] button").click();
        String decision = dawit.landedOn(HOUSE + "/assembly/decisions/[0-9a-f-]+");
        check(dawit);
        try (Visit tesfay = dawit.another(Look.PHONE.in("ar")).signInAs("Tesfay Gebremedhin")) {
            tesfay.open(decision + "?lang=ar");
            assertThat(tesfay.page().locator("h1")).containsText(title);
            check(tesfay);
            tesfay.page().locator("button[value=YES]").click();
            assertThat(tesfay.page().locator("button[value=YES]")).hasCount(0);
            check(tesfay);
        }
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
