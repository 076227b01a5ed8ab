package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A network looks at itself: who is tied to whom, what that means, what if somebody left, and where there is a gap. */
class LookAtANetworkJourney {

    private static final String NETWORK = "/networks/ensemble-au-pays-de-liege";

    @Journey
    void seesWhatHoldsItTogetherAndWhatIsMissing(Visit karim) {
        lookRound(karim.signInAs("Karim Benali"), "en");
        printsThePlan(karim);
        try (Visit nadia = karim.another(Look.PHONE).signInAs("Nadia El Amrani")) {
            lookRound(nadia, "en");
        }
        try (Visit lucia = karim.another(Look.PHONE.in("ar")).signInAs("Lucía Romero")) {
            lookRound(lucia, "ar");
        }
    }

    private static void lookRound(Visit visit, String language) {
        visit.open(NETWORK + "?lang=" + language);
        visit.page().locator("main a[href$='/map']").first().click();
        assertThat(visit.page().locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        assertThat((boolean) visit.page().evaluate("""
            () => Boolean(document.querySelector('section[aria-labelledby=actors] table')
                .compareDocumentPosition(document.querySelector('section[aria-labelledby=picture] svg'))
                & Node.DOCUMENT_POSITION_FOLLOWING)
            """))
                .as("the table stands before the picture")
                .isTrue();
        assertThat(visit.page()
                        .locator("section[aria-labelledby=findings] li p")
                        .first())
                .not()
                .isEmpty();
        assertThat(visit.page()
                        .locator("section[aria-labelledby=picture] svg a")
                        .count())
                .isEqualTo(visit.page()
                        .locator("section[aria-labelledby=actors] tbody tr")
                        .count());
        check(visit);

        Locator most =
                visit.page().locator("section[aria-labelledby=actors] tbody tr").first();
        String name = most.locator("th").innerText();
        most.locator("a[href*='without=']").click();
        assertThat(visit.heading()).contains(name);
        assertThat(visit.page().locator("section[aria-labelledby=words] li").first())
                .isVisible();
        assertThat(visit.page()
                        .locator("section[aria-labelledby=figures] tbody tr")
                        .first())
                .containsText(Pattern.compile("[0-9٠-٩]"));
        check(visit);

        visit.open(NETWORK);
        visit.page().locator("main a[href$='/coverage']").first().click();
        assertThat(visit.page().locator("table.heat tbody tr").first()).isVisible();
        check(visit);
        visit.page().locator("main .chips a").nth(1).click();
        assertThat(visit.page().locator("main .chips a[aria-current=true]")).hasCount(1);
        assertThat(visit.page().locator("section[aria-labelledby=gaps]")).isVisible();
        check(visit);
    }

    private static void printsThePlan(Visit karim) {
        karim.open(NETWORK + "/plan?lang=en");
        String way = karim.page().locator("main a[href$='.pdf']").first().getAttribute("href");
        var paper = karim.context().request().get(way);
        assertThat(paper.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Journey
    void showsVisitorsItsPlacesAndServicesAndNothingInside(Visit visitor) {
        for (Look look : new Look[] {Look.DESK, Look.PHONE.in("ar")}) {
            try (Visit other = visitor.another(look)) {
                other.open(NETWORK);
                check(other);
                assertThat(other.page().locator("main a[href$='/map'], main a[href$='/coverage']"))
                        .hasCount(0);
                other.page()
                        .locator("main a[href$='" + NETWORK + "/places']")
                        .first()
                        .click();
                assertThat(other.page().locator("main table tbody tr").first()).isVisible();
                check(other);
                other.open(NETWORK + "/services");
                assertThat(other.page().locator("main a[href^='/services/']").first())
                        .isVisible();
                check(other);
                for (String inside : new String[] {"/map", "/coverage", "/ties", "/worksheets", "/needs"}) {
                    other.open(NETWORK + inside);
                    assertThat(other.page()).hasURL(Pattern.compile(".*/sign-in.*"));
                }
            }
        }
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
