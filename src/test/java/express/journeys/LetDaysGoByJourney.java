package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static express.journeys.FallBehindAndRecoverJourney.due;
import static express.journeys.FallBehindAndRecoverJourney.found;
import static express.journeys.FallBehindAndRecoverJourney.inOrder;
import static express.journeys.FallBehindAndRecoverJourney.now;
import static express.journeys.FallBehindAndRecoverJourney.pay;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The application stands still for weeks. A borrower whose loan was in order is behind when it is back, though nobody wrote anything
 * down: the nights in between are closed at once, and the loan is on the list at its step. A payment by bank brings it in order.
 */
@OwnApplication
class LetDaysGoByJourney {

    private static final String LOANS = "/organisations/credit-passerelle/loans";

    /** Payments are monthly, and weekends and holidays move them by some days. */
    private static final int DAYS = 40;

    /** @param loan its address */
    private record Kept(Path folder, String loan, int number) {}

    @Test
    void bringsWhoWasInOrderBehindAndAPaymentBringsThemBack() {
        Kept it = before();
        LocalDate today = LocalDate.now(ZoneId.systemDefault()).plusDays(DAYS);
        try (Running later = Running.startIn(it.folder(), "--express.demo=true", "--express.demo-ahead=" + DAYS);
                Visit marta = Visit.to(later, Look.DESK).signInAs("Marta Kowalska");
                Visit emile = Visit.to(later, Look.DESK.script(false)).signInAs("Émile Fontaine")) {
            await().pollInSameThread().atMost(Duration.ofMinutes(2)).until(() -> isClosed(marta, today.minusDays(1)));
            Checks.everybodyCanUse(marta.page());
            assertThat(atItsStep(marta, it.number())).containsText("days late");
            Checks.everybodyCanUse(marta.page());
            marta.open(it.loan() + "?lang=en");
            assertThat(now(marta)).containsText("days late");
            Checks.everybodyCanUse(marta.page());
            pay(emile, it.number(), due(marta), today);
            marta.open(it.loan());
            assertThat(now(marta)).not().containsText("days late");
            assertThat(now(marta).locator("dd").nth(1)).hasText("€0");
        }
    }

    private static Kept before() {
        try (Running running = Running.startDemo("days");
                Visit marta = Visit.to(running, Look.DESK).signInAs("Marta Kowalska")) {
            int number = inOrder(marta);
            String loan = found(marta, number);
            assertThat(now(marta)).not().containsText("days late");
            return new Kept(running.folder(), loan, number);
        }
    }

    /** Whether all nights until the end of a day are, as the portfolio says. */
    private static boolean isClosed(Visit marta, LocalDate day) {
        marta.open(LOANS + "/portfolio?lang=en&day=" + day);
        String at = marta.page().locator("#figures").innerText().replace("At the end of ", "");
        return marta.page().locator("main").innerText().contains("closed until " + at + ".");
    }

    /** Its row among those who are late, at whatever step that is due. */
    private static Locator atItsStep(Visit marta, int number) {
        Page page = marta.page();
        Locator row = page.locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("no\\. " + number + "\\b")));
        marta.open(LOANS + "/arrears?lang=en");
        List<String> steps = page.locator("main ul.chips a").all().stream()
                .map(it -> it.getAttribute("href"))
                .toList();
        for (String step : steps) {
            marta.open(step);
            Locator next = page.locator("main a[rel=next]");
            while (row.count() == 0 && next.count() > 0) {
                marta.open(next.first().getAttribute("href"));
            }
            if (row.count() > 0) {
                return row.first();
            }
        }
        throw new AssertionError("no. " + number + " is at no step");
    }
}
