package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** A dispatcher looks at a day, has its week shared out, keeps a part of it, has the rest done again, and asks. */
class ShareAWeekJourney {

    private static final String ROSTER = Talk.HOUSE + "/rosters?week=";

    @Journey
    void sharesKeepsSharesAgainAndAsks(Visit at) {
        LocalDate monday = LocalDate.now(ZoneId.systemDefault())
                .plusWeeks(at.look().script() ? 5 : 6)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        try (Visit sigrid = at.another(Look.PHONE).signInAs("Sigrid Åkesson");
                Visit dawit = at.another(Look.PHONE).signInAs("Dawit Tekle");
                Visit tesfay = at.another(Look.PHONE.in("ar")).signInAs("Tesfay Gebremedhin")) {
            Talk one = Talk.ask(sigrid, monday.atTime(10, 0), "SCHOOL");
            Talk other = Talk.ask(sigrid, monday.atTime(10, 30), "HEALTH");
            lookAtTheDay(dawit, monday, one, other);
            dawit.open(ROSTER + monday);
            check(dawit);
            share(dawit);
            String first = proposed(dawit, one);
            String second = proposed(dawit, other);
            assertThat(first).isNotEqualTo(second);
            check(dawit);
            dawit.open(ROSTER + monday + "&hand=" + one.id());
            assertThat(row(dawit, one).locator("select[name=to]")).isVisible();
            check(dawit);
            dawit.open(ROSTER + monday);
            row(dawit, one).locator("label").click();
            share(dawit);
            assertThat(row(dawit, one).locator("input[name=keep]")).isChecked();
            assertThat(row(dawit, other).locator("input[name=keep]")).not().isChecked();
            assertThat(proposed(dawit, one)).isEqualTo(first);
            assertThat(proposed(dawit, other)).isEqualTo(second);
            dawit.page().locator("form[action$='/rosters/offers'] button").click();
            assertThat(dawit.page().locator("main")).containsText("The offers are on their way");
            for (Talk talk : new Talk[] {one, other}) {
                dawit.open(talk.sent());
                assertThat(dawit.page().locator("section[aria-labelledby=asked]"))
                        .containsText(talk == one ? first : second);
            }
            Talk his = first.equals("Tesfay Gebremedhin") ? one : other;
            tesfay.open("/missions?lang=ar");
            assertThat(tesfay.page().locator("section[aria-labelledby=offered]"))
                    .containsText(his.place());
            check(tesfay);
        }
    }

    private static void lookAtTheDay(Visit dawit, LocalDate day, Talk... talks) {
        Page page = dawit.page();
        dawit.open(Talk.HOUSE + "/missions");
        page.locator("main details summary").first().click();
        page.locator("#day").fill(day.toString());
        page.locator("main details button").first().click();
        for (Talk talk : talks) {
            assertThat(page.locator("tbody a[href$='" + talk.id() + "']")).isVisible();
        }
        check(dawit);
    }

    private static void share(Visit dawit) {
        dawit.page().locator("form[action$='/rosters'] > .actions button").click();
        assertThat(dawit.page().locator("main")).containsText("The week is shared out");
        assertThat(dawit.page().locator("section[aria-labelledby=fair] table").first())
                .isVisible();
    }

    private static Locator row(Visit dawit, Talk talk) {
        Page page = dawit.page();
        return page.locator(".card", new Page.LocatorOptions().setHas(page.locator("a[href$='" + talk.id() + "']")));
    }

    private static String proposed(Visit dawit, Talk talk) {
        return row(dawit, talk).locator("strong").innerText().strip();
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
