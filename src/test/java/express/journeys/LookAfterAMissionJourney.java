package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** After a mission that was hard: a complaint gets its answer in time, and somebody listens to who interpreted. */
class LookAfterAMissionJourney {

    private static final String DAY = Talk.HOUSE + "/missions";

    @Journey
    void answersAComplaintAndListens(Visit at) {
        try (Visit sigrid = at.another(Look.PHONE).signInAs("Sigrid Åkesson");
                Visit dawit = at.another(Look.PHONE).signInAs("Dawit Tekle");
                Visit tesfay = at.another(Look.PHONE.in("ar")).signInAs("Tesfay Gebremedhin")) {
            Talk talk = Talk.ask(sigrid, Talk.soon(), "ASYLUM");
            talk.offer(dawit, "Tesfay Gebremedhin");
            tesfay.open("/missions?lang=ar");
            talk.accept(tesfay);
            talk.sign(tesfay);
            assertThat(tesfay.page().locator("main")).containsText("سيصغي إليكم أحد من الدار");
            check(tesfay);
            complain(sigrid, talk);
            answer(dawit, talk);
            sigrid.open(talk.asked() + "/complaint");
            assertThat(sigrid.page().locator("main")).containsText("You are right, and we are sorry");
            check(sigrid);
            listen(dawit, talk);
            tesfay.open(talk.own());
            assertThat(tesfay.page().locator("main")).not().containsText("سيصغي إليكم أحد من الدار");
        }
    }

    private static void complain(Visit sigrid, Talk talk) {
        Page page = sigrid.page();
        sigrid.open(talk.asked());
        page.locator("a[href$='/complaint']").click();
        sigrid.landedOn(talk.asked() + "/complaint");
        page.locator("main form button").click();
        assertThat(page.locator("#words-error")).isVisible();
        check(sigrid);
        page.locator("#words").fill("The interpreter came twenty minutes late");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText(inADays(14));
        assertThat(page.locator("#words")).hasCount(0);
        check(sigrid);
    }

    /** Within so many days from today, as the day is written out. */
    private static Pattern inADays(int days) {
        LocalDate due = LocalDate.now(ZoneId.systemDefault()).plusDays(days);
        return Pattern.compile("by [^.]*\\b" + due.getDayOfMonth() + "\\b[^.]*\\b" + due.getYear());
    }

    private static void answer(Visit dawit, Talk talk) {
        Page page = dawit.page();
        Locator complaint = page.locator(
                "li", new Page.LocatorOptions().setHas(page.locator("a[href*='" + talk.id() + "/complaints/']")));
        dawit.open(DAY);
        assertThat(complaint).containsText(inADays(14));
        check(dawit);
        complaint.locator("a").click();
        assertThat(page.locator("main")).containsText("twenty minutes late");
        check(dawit);
        page.locator("#answer").fill("You are right, and we are sorry");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("The complaint is answered");
        assertThat(complaint).hasCount(0);
    }

    private static void listen(Visit dawit, Talk talk) {
        Page page = dawit.page();
        Locator debriefing = page.locator(
                "li", new Page.LocatorOptions().setHas(page.locator("a[href$='" + talk.id() + "/debriefing']")));
        dawit.open(DAY);
        assertThat(debriefing).containsText("Nobody sees to it yet");
        debriefing.locator("a").click();
        dawit.landedOn(talk.sent() + "/debriefing");
        check(dawit);
        page.locator("#keeper").selectOption(new SelectOption().setLabel("Dawit Tekle"));
        page.locator("form[action$='/debriefing'] button").click();
        assertThat(page.locator("main")).containsText("It is noted who listens");
        dawit.open(DAY);
        assertThat(debriefing).containsText("Dawit Tekle sees to it until");
        check(dawit);
        debriefing.locator("a").click();
        page.locator("form[action$='/debriefing/end'] button").click();
        assertThat(page.locator("main")).containsText("It is noted that it was held");
        assertThat(debriefing).hasCount(0);
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
