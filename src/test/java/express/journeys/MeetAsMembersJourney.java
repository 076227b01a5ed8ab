package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import express.base.Ids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A house calls its members together: an agenda, one vote for each head, and minutes that nothing changes any more. */
class MeetAsMembersJourney {

    private static final String TESFAY = "Tesfay Gebremedhin";

    @Journey
    void callsASittingAndKeepsItsMinutes(Visit dawit) throws IOException {
        String title = "Pay for the way " + Ids.next().toString().substring(24);
        dawit.signInAs("Dawit Tekle");
        enter(dawit);
        String sitting = call(dawit, title);
        try (Visit tesfay = dawit.another(Look.PHONE.in("ar")).signInAs(TESFAY);
                Visit sigrid = dawit.another(Look.PHONE).signInAs("Sigrid Åkesson")) {
            String vote = vote(tesfay, sitting, title);
            dawit.open(vote);
            assertThat(dawit.page().locator("button[name=choice]")).hasCount(0);
            write(dawit, sitting);
            tesfay.open(sitting);
            assertThat(tesfay.page().locator("section[aria-labelledby=present]"))
                    .containsText(TESFAY);
            assertThat(tesfay.page().locator("section[aria-labelledby=agenda]"))
                    .containsText("Kilometres from home count");
            check(tesfay);
            assertThat(minutes(dawit, sitting)).contains(title, TESFAY, "Kilometres from home count");
            for (String page : new String[] {Talk.HOUSE + "/assembly", sitting, sitting + "/paper", vote}) {
                assertThat(read(sigrid, page).status()).as(page).isEqualTo(404);
            }
            assertThat(read(tesfay, Talk.HOUSE + "/assembly/sittings/new").status())
                    .isEqualTo(404);
        }
    }

    private static void enter(Visit dawit) {
        Page page = dawit.page();
        dawit.open(Talk.HOUSE + "/assembly");
        page.locator("#person").selectOption(new SelectOption().setLabel(TESFAY));
        page.locator("label[for=kind-MEMBER]").click();
        page.locator("#since").fill("2026-01-01");
        page.locator("form[action$='/assembly/members'] button").click();
        assertThat(page.locator("main")).containsText("They are entered");
        check(dawit);
        page.locator("a[href$='/assembly/sittings/new']").click();
    }

    private static String call(Visit dawit, String title) {
        Page page = dawit.page();
        dawit.landedOn(Talk.HOUSE + "/assembly/sittings/new");
        page.locator("main form button").click();
        assertThat(page.locator("#place-error")).isVisible();
        check(dawit);
        page.locator("#day").fill(LocalDate.now(ZoneId.systemDefault()).toString());
        page.locator("#time").fill("00:00");
        page.locator("#place").fill("Kitchen of the house");
        page.locator("main form button").click();
        String sitting = dawit.landedOn(Talk.HOUSE + "/assembly/sittings/[0-9a-f-]{36}");
        add(page, title, true);
        add(page, "What the summer brings", false);
        assertThat(page.locator("section[aria-labelledby=agenda] h3"))
                .hasText(new String[] {title, "What the summer brings"});
        check(dawit);
        return sitting;
    }

    private static void add(Page page, String title, boolean vote) {
        int before = page.locator("section[aria-labelledby=agenda] h3").count();
        page.locator("section[aria-labelledby=agenda] summary").click();
        page.locator("#title").fill(title);
        if (vote) {
            page.locator("label[for=vote-yes]").click();
        }
        page.locator("form[action$='/items'] button").click();
        assertThat(page.locator("section[aria-labelledby=agenda] h3")).hasCount(before + 1);
    }

    /** In a second window the vote is still on offer, and counts no more. */
    private static String vote(Visit tesfay, String sitting, String title) {
        Page page = tesfay.page();
        tesfay.open(sitting + "?lang=ar");
        assertThat(page.locator("form[action$='/minutes'], form[action$='/items']"))
                .hasCount(0);
        check(tesfay);
        page.locator("section[aria-labelledby=agenda] li", new Page.LocatorOptions().setHasText(title))
                .locator("a")
                .click();
        String vote = tesfay.landedOn(Talk.HOUSE + "/assembly/decisions/[0-9a-f-]{36}");
        check(tesfay);
        Page second = tesfay.context().newPage();
        second.navigate(vote);
        page.locator("button[value=YES]").click();
        assertThat(page.locator("button[name=choice]")).hasCount(0);
        check(tesfay);
        second.locator("button[value=NO]").click();
        assertThat(second.locator(".error-summary")).isVisible();
        assertThat(second.locator("main")).containsText("نعم");
        assertThat(second.locator("button[name=choice]")).hasCount(0);
        second.close();
        return vote;
    }

    private static void write(Visit dawit, String sitting) {
        Page page = dawit.page();
        dawit.open(sitting);
        page.locator(".choice", new Page.LocatorOptions().setHasText(TESFAY))
                .locator("label")
                .click();
        page.locator("textarea[name^=noted]").first().fill("Kilometres from home count");
        page.locator("label[for=closed-yes]").click();
        page.locator("form[action$='/minutes'] button").click();
        assertThat(page.locator("main")).containsText("The minutes are closed");
        assertThat(page.locator("form[action$='/minutes'], form[action$='/items']"))
                .hasCount(0);
        check(dawit);
    }

    private static String minutes(Visit visit, String sitting) throws IOException {
        APIResponse paper = read(visit, sitting + "/paper");
        assertThat(paper.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(paper.body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static APIResponse read(Visit visit, String path) {
        return visit.context().request().get(visit.at().address() + path);
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
