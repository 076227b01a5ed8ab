package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A lender keeps a loan, and its borrower sees on a phone where it stands. */
class KeepALoanJourney {

    private static final String LOANS = "/organisations/credit-passerelle/loans";

    @Journey
    void takesAPaymentThatTheBorrowerSeesAndTakesItBack(Visit visit) {
        visit.signInAs("Marta Kowalska");
        Page page = visit.page();
        visit.open(LOANS);
        Locator amira = page.locator("main tbody a").filter(new Locator.FilterOptions().setHasText("Amira Haddad"));
        while (amira.count() == 0) {
            visit.open(page.locator("a[rel=next]").getAttribute("href"));
        }
        amira.first().click();
        String receipt = "Receipt " + UUID.randomUUID();
        page.locator("#amount").fill("12.34");
        page.locator("label[for=means-CASH]").click();
        page.locator("#words").fill(receipt);
        page.locator("form[action$='/repayments'] button").click();
        Locator line = line(page, receipt);
        assertThat(line).containsText("€12.34 received, in cash");
        everybodyCanUse(visit);
        try (var phone = visit.another(Look.PHONE.in("ar"))) {
            phone.signInAs("Amira Haddad");
            phone.open("/loans");
            phone.page().locator("main li a").first().click();
            assertThat(line(phone.page(), receipt)).isVisible();
            Checks.fitsTheWindow(phone.page());
            everybodyCanUse(phone);
        }
        line.locator("a").click();
        page.locator("#words").fill("Booked on the wrong loan");
        page.locator("main form button").last().click();
        assertThat(line(page, receipt).locator("s")).isVisible();
    }

    private static Locator line(Page page, String receipt) {
        return page.locator("section[aria-labelledby=story] li")
                .filter(new Locator.FilterOptions().setHasText(receipt));
    }

    @Journey
    void letsTheBorrowerSignTheContractOnTheSpot(Visit visit) {
        visit.signInAs("Marta Kowalska");
        Page page = visit.page();
        visit.open(LOANS + "?which=agreed");
        List<String> agreed = page.locator("main tbody a").all().stream()
                .map(it -> it.getAttribute("href"))
                .toList();
        Locator signing = page.locator("main a[href$='/signing']");
        for (String loan : agreed) {
            if (signing.count() == 0) {
                visit.open(loan);
            }
        }
        signing.click();
        visit.landedOn("/organisations/[^/]+/loans/[^/]+/signing");
        everybodyCanUse(visit);
        if (visit.look().script()) {
            draw(page, page.locator("canvas"));
        } else {
            page.locator("#name").fill("N. N.");
        }
        page.locator("label[for=agreed-yes]").click();
        page.locator("form[action$='/signing'] button").last().click();
        assertThat(page.locator("section[aria-labelledby=contract]")).containsText("Signed on");
        assertThat(signing).hasCount(0);
    }

    private static void draw(Page page, Locator field) {
        field.scrollIntoViewIfNeeded();
        BoundingBox box = field.boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + 60, box.y + 50);
        page.mouse().move(box.x + 110, box.y + 25);
        page.mouse().up();
        assertThat(page.locator("input[name=drawing]")).hasValue(Pattern.compile("M.+L.+"));
    }

    @Journey
    void seesThePortfolioAndWhatIsBehindAFigure(Visit visit) {
        visit.signInAs("Émile Fontaine");
        Page page = visit.page();
        visit.open(LOANS + "/portfolio");
        Locator figures = page.locator("section[aria-labelledby=figures]");
        assertThat(figures.locator(".headline dd").nth(1)).containsText("€");
        everybodyCanUse(visit);
        figures.locator("tbody a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*/portfolio/loans.*late=30.*"));
        assertThat(page.locator("main tbody tr").first()).containsText("jours de retard");
        everybodyCanUse(visit);
        visit.open(LOANS + "/portfolio?by=cohort");
        assertThat(page.locator("figure.chart")).isVisible();
        page.locator("section[aria-labelledby=groups] .table tbody a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/portfolio/loans.*by=cohort.*"));
        assertThat(page.locator("main tbody tr").first()).isVisible();
        visit.open(LOANS + "/portfolio/figures");
        everybodyCanUse(visit);
        visit.open("/organisations/credit-passerelle/ledger");
        page.locator("section[aria-labelledby=trial] tbody a").first().click();
        page.locator("main tbody a").first().click();
        assertThat(page.locator("main tbody tr").nth(1)).isVisible();
        everybodyCanUse(visit);
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
