package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.nio.charset.StandardCharsets;

/** Somebody finds a gap, the network agrees to close it, and the mayor reads the plan. */
class PlanTogetherJourney {

    @Journey
    void goesFromAFindingToThePaper(Visit karim) {
        String title = "Lend on Saturdays " + Ids.next();
        karim.signInAs("Karim Benali").open("/directory?lang=en");
        karim.page()
                .locator("main a[href^='/networks/']", named("Ensemble au pays"))
                .first()
                .click();
        String network = karim.page().url().replaceFirst("[?#].*$", "");
        karim.open(network + "/plan/actions/new");
        karim.page().locator("#title").fill(title);
        karim.page().locator("#why").fill("Who works in the week can come on Saturdays only.");
        karim.page().locator("label[for=step-FINANCE]").click();
        karim.page().locator("main form.narrow button").click();
        assertThat(karim.heading()).isEqualTo(title);
        String action = karim.page().url();

        karim.open(network + "/plan");
        move(karim, title, "Agree");
        assertThat(column(karim, "AGREED").getByText(title).first()).isVisible();
        move(karim, title, "Begin");
        Locator underWay = column(karim, "UNDER_WAY");
        assertThat(underWay.getByText(title).first()).isVisible();
        if (karim.look().script()) {
            assertThat(karim.page().url()).endsWith("/plan");
            Checks.everybodyCanUse(karim.page());
        }
        karim.open(action);
        assertThat(karim.page().locator(".timeline li").count()).isEqualTo(3);

        byte[] paper =
                karim.context().request().get(network + "/plan/draft.pdf").body();
        assertThat(new String(paper, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        karim.open(network + "/plan?lang=ar");
        assertThat(karim.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(column(karim, "UNDER_WAY").getByText(title).first()).isVisible();
        karim.open(network + "/plan?lang=en");
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private static Locator column(Visit visit, String state) {
        return visit.page().locator(".board section:has(#state-" + state + ")");
    }

    private static void move(Visit visit, String title, String how) {
        visit.page()
                .locator(".board article", named(title))
                .getByText(how, new Locator.GetByTextOptions().setExact(false))
                .first()
                .click();
        assertThat(visit.page().locator("main .notice.success").first()).containsText("Moved");
    }
}
