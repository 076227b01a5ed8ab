package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody is nearly written down twice; two different people are joined by mistake, and taken apart again. */
class FindAgainJourney {

    @Journey
    void joinsTwoFilesAndTakesThemApartAgain(Visit jonas) {
        String phone = "047%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        String mark = Ids.next().toString().substring(24);
        jonas.signInAs("Jonas Peeters").open("/directory?lang=en");
        String list = "/organisations/tremplin-outremeuse/journeys";

        String first = openFile(jonas, list, "Karim Haddad " + mark, phone, false);
        describe(jonas, list, "كريم حداد " + mark, phone);
        assertThat(jonas.page().locator("#resembled")).containsText("may have a file already");
        assertThat(jonas.page().locator("section[aria-labelledby=resembled]"))
                .containsText("the same telephone number");
        check(jonas);
        String second = openFile(jonas, list, "كريم حداد " + mark, phone, true);
        assertThat(jonas.page().locator("h1 bdi")).hasCSS("direction", "rtl");

        jonas.open(list + "/search");
        check(jonas);
        jonas.page().locator("#phone").fill(phone);
        submit(jonas);
        assertThat(jonas.page().locator("#found")).containsText("2 files");
        check(jonas);

        jonas.open(second.replaceFirst(list + "/", list + "/search?with="));
        submit(jonas);
        jonas.page()
                .locator("section[aria-labelledby=found] li", named("Karim Haddad " + mark))
                .locator("a.button")
                .click();
        assertThat(jonas.page().locator(".notice").first()).containsText("two people");
        check(jonas);
        submit(jonas);
        assertThat(jonas.page().locator("main .notice.success")).containsText("joined");
        assertThat(jonas.page().locator("section[aria-labelledby=timeline]")).containsText("Joined with another file");
        check(jonas);

        jonas.open(first);
        assertThat(jonas.page().url()).contains(second);
        jonas.page()
                .locator("section[aria-labelledby=joints] a[href*='/joints/']")
                .click();
        check(jonas);
        submit(jonas);
        assertThat(jonas.page().locator("main .notice.success")).containsText("apart");
        jonas.open(first + "?lang=ar");
        assertThat(jonas.heading()).contains("Karim Haddad " + mark);
        assertThat(jonas.page().locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(jonas.page().locator("h1 bdi")).hasCSS("direction", "ltr");
        jonas.open(list + "/proposals?lang=en");
        check(jonas);
    }

    private static void describe(Visit visit, String list, String name, String phone) {
        visit.open(list + "/new");
        visit.page().locator("#called").fill(name);
        visit.page().locator("#way0").selectOption("PHONE");
        visit.page().locator("#reach0").fill(phone);
        visit.page().locator("#explained").selectOption("en");
        submit(visit);
    }

    private static String openFile(Visit visit, String list, String name, String phone, boolean another) {
        if (another) {
            visit.page().locator("label[for=another]").click();
            submit(visit);
        } else {
            describe(visit, list, name, phone);
        }
        visit.landedOn("/organisations/[^/]+/journeys/[^/]+/agreement");
        visit.page().locator("main form button").first().click();
        return visit.landedOn("/organisations/[^/]+/journeys/[^/]+");
    }

    private static void submit(Visit visit) {
        visit.page().locator("main form .actions button").first().click();
    }

    private static Page.LocatorOptions named(String name) {
        return new Page.LocatorOptions().setHasText(name);
    }

    private static void check(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
