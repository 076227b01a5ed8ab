package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static express.journeys.TakeAStatementJourney.entry;
import static express.journeys.TakeAStatementJourney.statement;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A borrower falls behind, since payments that were booked never came; catches up by bank, gets a new plan and cannot
 * keep it; what is given up is paid in part after all. Officer and treasurer each do their part. How days alone make
 * somebody late is {@link LetDaysGoByJourney}.
 */
class FallBehindAndRecoverJourney {

    private static final String LOANS = "/organisations/credit-passerelle/loans";
    private static final String BACK = "a[href$='/reversal']";

    @Journey
    void catchesUpIsPlannedAnewGivenUpAndPaysAfterAll(Visit marta) {
        marta.signInAs("Marta Kowalska");
        int number = inOrder(marta);
        String loan = found(marta, number);
        assertThat(now(marta)).not().containsText("days late");
        takeBackTwoPayments(marta, loan);
        assertThat(now(marta)).containsText("days late");
        String due = due(marta);
        try (Visit emile = marta.another(Look.DESK).signInAs("Émile Fontaine")) {
            pay(emile, number, due, LocalDate.now(ZoneId.systemDefault()));
            marta.open(loan);
            assertThat(now(marta)).not().containsText("days late");
            assertThat(now(marta).locator("dd").nth(1)).hasText("€0");
            planAnew(marta);
            assertThat(story(marta, "new plan: 12 payments")).hasCount(1);
            everybodyCanUse(marta);
            giveUp(emile, loan);
            assertThat(emile.page().locator("h1 + p")).containsText("written off");
            payInPart(emile);
        }
        marta.open(LOANS + "?which=over");
        assertThat(marta.page().locator("main tbody a[href='" + loan + "']")).isVisible();
        everybodyCanUse(marta);
    }

    /** The number of one who is not late, paid twice and has more to pay, but for those whom others look at. */
    static int inOrder(Visit marta) {
        marta.open(LOANS + "?which=running&lang=en");
        List<String> all = marta
                .page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasNotText(Pattern.compile("late|new plan|Amira Haddad")))
                .locator("th a")
                .all()
                .stream()
                .map(it -> it.getAttribute("href"))
                .toList();
        for (String loan : all) {
            marta.open(loan);
            if (received(marta).count() > 1 && now(marta).locator("dd").count() > 2) {
                return Integer.parseInt(
                        marta.page().locator("h1 + p").innerText().replaceFirst("(?s)\\D*(\\d+).*", "$1"));
            }
        }
        throw new AssertionError("nobody is in order");
    }

    /** What counts of what was paid, the latest first. */
    private static Locator received(Visit marta) {
        return story(marta, "received,")
                .filter(new Locator.FilterOptions().setHas(marta.page().locator(BACK)));
    }

    /** The last may be due only today; with the one before it somebody is late on any day. */
    private static void takeBackTwoPayments(Visit marta, String loan) {
        for (int i = 0; i < 2; i++) {
            received(marta).first().locator(BACK).click();
            marta.landedOn(loan + "/events/[0-9]+/reversal");
            marta.page().locator("#words").fill("It never came");
            marta.page().locator("main form button").last().click();
            marta.landedOn(loan);
        }
    }

    /** The address of the page, which is found by the number and by the name. */
    static String found(Visit marta, int number) {
        Page page = marta.page();
        look(marta, "no. " + number);
        Locator only = page.locator("main tbody th a");
        assertThat(only).hasCount(1);
        String name = only.locator("bdi").innerText();
        everybodyCanUse(marta);
        look(marta, name.toUpperCase(Locale.ROOT));
        page.locator("main tbody th a")
                .filter(new Locator.FilterOptions().setHasText("no. " + number))
                .first()
                .click();
        return marta.landedOn(LOANS + "/[0-9a-f-]+");
    }

    private static void look(Visit marta, String words) {
        Page page = marta.page();
        marta.open(LOANS);
        page.locator("#q").fill(words);
        page.locator("form[role=search] button").click();
        marta.landedOn(LOANS + "\\?q=.*");
    }

    static Locator now(Visit visit) {
        return visit.page().locator("section[aria-labelledby=now]");
    }

    private static Locator story(Visit visit, String words) {
        return visit.page()
                .locator("section[aria-labelledby=story] li")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    /** What is missing, as a bank writes it. */
    static String due(Visit marta) {
        return now(marta).locator("dd").nth(1).innerText().replaceAll("[^0-9.]", "");
    }

    /** On a day of the application. */
    static void pay(Visit emile, int number, String due, LocalDate day) {
        UUID name = Ids.next();
        TakeAStatementJourney.bring(emile, statement(name, entry(name.toString(), due, reference(number), day)));
        assertThat(emile.page().locator(".figures dd").first()).hasText("1");
        assertThat(emile.page().locator(".figures dd").last()).hasText("0");
    }

    /** As the letters of the lender tell it: ISO 11649, with two digits by which a slip is noticed. */
    private static String reference(int number) {
        String own = "%06d".formatted(number);
        int rest = new BigInteger("21" + own + "271500")
                .mod(BigInteger.valueOf(97))
                .intValue();
        return "RF%02dL%s".formatted(98 - rest, own);
    }

    private static void planAnew(Visit marta) {
        Page page = marta.page();
        page.locator("a[href$='/plans/new']").click();
        page.locator("#payments").fill("12");
        page.locator("form[action$='/plans/new'] button").click();
        assertThat(page.locator("section[aria-labelledby=cost] dl")).isVisible();
        everybodyCanUse(marta);
        page.locator("#words").fill("The oven broke");
        page.locator("label[for=agreed-yes]").click();
        page.locator("form[action$='/plans'] button").click();
        marta.landedOn(LOANS + "/[0-9a-f-]+");
    }

    private static void giveUp(Visit emile, String loan) {
        Page page = emile.page();
        emile.open(loan);
        page.locator("a[href$='/write-off']").click();
        everybodyCanUse(emile);
        page.locator("#words").fill("Closed, nothing left");
        page.locator("form[action$='/write-off'] button").click();
        emile.landedOn(loan);
    }

    private static void payInPart(Visit emile) {
        Page page = emile.page();
        page.locator("#amount").fill("20.00");
        page.locator("#words").fill("From the guarantor");
        page.locator("form[action$='/repayments'] button").click();
        assertThat(story(emile, "€20 received")).containsText("From the guarantor");
        everybodyCanUse(emile);
    }

    private static void everybodyCanUse(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
