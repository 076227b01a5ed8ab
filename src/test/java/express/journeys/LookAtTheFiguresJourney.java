package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.Budget;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody looks where practices are, and goes to those of a country. */
class LookAtTheFiguresJourney {

    @Journey
    void goesFromTheMapToTheListOfACountry(Visit visit) {
        visit.open("/practices");
        visit.page().locator("main a[href='/transfer']").click();
        visit.page().locator(".chips a[href*='finance']").click();
        Locator sweden = visit.page().locator("svg a[href$='country=SE']").first();
        String count = sweden.getAttribute("aria-label");
        sweden.focus();
        visit.page().keyboard().press("Enter");
        visit.page().waitForURL("**/practices?step=finance&country=SE");

        assertThat(count).isEqualTo("Sweden: 1 practice");
        assertThat(visit.page().locator("main [role=status]").innerText()).isEqualTo("1 practice");
    }

    @Test
    void canBeUsedByEverybody() {
        for (Look look : Budget.oneOf(List.of(Look.DESK, Look.NARROW.in("ar").inTheDark()))) {
            try (var visit = Visit.to(Running.demo(), look)) {
                for (String path : List.of("/transfer", "/transfer?step=mentoring", "/design/transfer")) {
                    visit.open(path + (path.contains("?") ? "&" : "?") + "lang=" + look.language());
                    Page page = visit.page();
                    Checks.everybodyCanUse(page);
                    Checks.fitsTheWindow(page);
                    Checks.canBeWalkedByKeyboard(page);
                }
            }
        }
    }
}
