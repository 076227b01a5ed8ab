package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import express.base.Ids;

/** Somebody arranges a programme by mouse: a clash shows at once, the way back is one click, and nothing is lost. */
class MoveASessionJourney {

    private static final String SESSION = "[data-session]";

    @Journey
    void fromOnePlaceToAnotherAndBack(Visit karim) {
        karim.signInAs("Karim Benali");
        String path = begun(karim);
        if (karim.look().script()) {
            byMouse(karim, path);
        } else {
            byForm(karim, path);
        }
    }

    private static String begun(Visit karim) {
        karim.open("/gatherings/new?lang=ar");
        karim.page().locator("#title").fill("تعلّم " + Ids.next());
        karim.page().locator("#date").fill("2099-03-04");
        karim.page().locator("label[for=template-ltta]").click();
        karim.page().locator("main form button").click();
        Checks.fitsTheWindow(karim.page());
        return karim.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void byMouse(Visit karim, String draft) {
        Page page = karim.page();
        Checks.everybodyCanUse(page);
        Locator first = page.locator(SESSION).first();
        String id = first.getAttribute("data-session");
        Locator moved = page.locator("[data-session='" + id + "']");
        String time = moved.locator("xpath=..").getAttribute("data-time");
        Locator busy = page.locator("td:not([data-room='']):not([data-time='" + time + "']):has(" + SESSION + ")")
                .first();
        String there = busy.getAttribute("data-time");
        drag(page, moved, busy);
        assertThat(page.locator("td[data-time='" + there + "'] [data-session='" + id + "']"))
                .hasCount(1);
        assertThat(page.locator("[data-clashes]")).isVisible();
        assertThat(page.locator("[data-heard]")).not().isEmpty();
        assertThat(page.url()).contains("moved=");
        Checks.everybodyCanUse(page);
        page.locator("[data-undo]").click();
        assertThat(page.locator("td[data-time='" + time + "'] [data-session='" + id + "']"))
                .hasCount(1);
        assertThat(page.locator("[data-clashes]")).hasCount(0);
        byFinger(page, moved, busy);
        assertThat(page.locator("td[data-time='" + there + "'] [data-session='" + id + "']"))
                .hasCount(1);
        page.locator("[data-undo]").click();
        assertThat(page.locator("td[data-time='" + time + "'] [data-session='" + id + "']"))
                .hasCount(1);
        dropOutside(page, moved);
        assertThat(page.locator("[data-refused]")).isVisible();
        assertThat(page.locator("td[data-time='" + time + "'] [data-session='" + id + "']"))
                .hasCount(1);
        meanwhile(karim, draft, id);
        drag(page, moved, busy);
        assertThat(page.locator(".error-summary")).isVisible();
        assertThat(page.locator("[data-refused]")).isVisible();
        karim.complaints().removeIf(it -> it.contains("422"));
        moved.locator("a").click();
        assertThat(page.locator("#minutes")).isVisible();
    }

    /** Somebody else moves the same session in another window. */
    private static void meanwhile(Visit karim, String draft, String id) {
        Page other = karim.context().newPage();
        other.navigate(draft);
        other.locator("#session-" + id + " form[action$='/moves'] button")
                .last()
                .click();
        other.close();
    }

    private static void drag(Page page, Locator card, Locator to) {
        show(card);
        BoundingBox from = card.boundingBox();
        BoundingBox there = to.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height - 6);
        page.mouse().down();
        page.mouse().move(there.x + there.width / 2, there.y + there.height / 2, new Mouse.MoveOptions().setSteps(8));
        assertThat(page.locator("td.over")).hasCount(1);
        page.mouse().up();
    }

    /** At its grip, because elsewhere a finger rolls the page. */
    private static void byFinger(Page page, Locator card, Locator to) {
        show(card);
        CDPSession finger = page.context().newCDPSession(page);
        BoundingBox from = card.locator("[data-grip]").boundingBox();
        BoundingBox there = to.boundingBox();
        double x = from.x + from.width / 2;
        double y = from.y + from.height / 2;
        touch(finger, "touchStart", x, y);
        for (int step = 1; step <= 8; step++) {
            touch(
                    finger,
                    "touchMove",
                    x + (there.x + there.width / 2 - x) * step / 8,
                    y + (there.y + there.height / 2 - y) * step / 8);
        }
        assertThat(page.locator("td.over")).hasCount(1);
        touch(finger, "touchEnd");
        finger.detach();
    }

    private static void touch(CDPSession finger, String what, double... at) {
        var points = new JsonArray();
        if (at.length > 0) {
            var point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", what);
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    /** Far from the edges of the window, where the page would roll. */
    private static void show(Locator card) {
        card.evaluate("it => window.scrollTo(0, it.getBoundingClientRect().top + scrollY - 200)");
    }

    private static void dropOutside(Page page, Locator card) {
        show(card);
        BoundingBox from = card.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height - 6);
        page.mouse().down();
        page.mouse().move(3, 3, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    private static void byForm(Visit karim, String draft) {
        Page page = karim.page();
        Locator card = page.locator(SESSION).first();
        String id = card.getAttribute("data-session");
        card.locator("a").click();
        page.locator("#time").fill("16:45");
        page.locator("main form button").first().click();
        page.navigate(draft);
        assertThat(page.locator("td[data-time='16:45'] [data-session='" + id + "']"))
                .hasCount(1);
        assertThat(page.locator("[data-grip]").first()).isHidden();
    }
}
