package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;

/** A coordinator arranges a learning webinar; another network sends three people, of whom one waits and is let in. */
class LearnTogetherJourney {

    private static final String LETTERS = "/letters";

    @Journey
    void fromTheFirstProgrammeToAFullRoom(Visit karim) {
        String mark = Ids.next().toString();
        karim.signInAs("Karim Benali");
        String path = arrange(karim, "Apprendre ensemble " + mark);
        openForTwo(karim, path);
        try (Visit sigrid = karim.another(Look.PHONE.in("ar")).signInAs("Sigrid Åkesson")) {
            registerThree(sigrid, path, mark);
            assertThat(row(sigrid, "Noor")).containsText("في الانتظار");
            check(sigrid);
            String place = placeOf(sigrid, "lina-" + mark);
            sigrid.open(place + "?lang=ar");
            assertThat(sigrid.page().locator(".notice.success")).isVisible();
            sigrid.page().locator("label[for=needs-CAPTIONS]").click();
            sigrid.page().locator("select[name^=rank-]").first().selectOption("1");
            check(sigrid);
            sigrid.page().locator("main form:has([name=needs]) button").click();
            assertThat(sigrid.page().locator("#needs-CAPTIONS")).isChecked();
            sigrid.page().locator("a[href$='/cancellation']").click();
            check(sigrid);
            sigrid.page().locator("main form button").click();
            sigrid.open(path + "/participants?lang=ar");
            assertThat(row(sigrid, "Noor")).containsText("له مكان");
        }
        karim.open(path + "/participants?lang=fr");
        assertThat(row(karim, "Noor")).containsText("A une place");
        check(karim);
    }

    private static String arrange(Visit visit, String title) {
        visit.open("/gatherings/new?lang=fr");
        check(visit);
        visit.page().locator("#title").fill(title);
        visit.page().locator("#date").fill("2099-03-04");
        visit.page().locator("label[for=template-ltta]").click();
        visit.page().locator("main form button").click();
        assertThat(visit.heading()).isEqualTo(title);
        check(visit);
        visit.page().locator("form[action$='/moves'] button").last().click();
        visit.page().locator("form[action$='/publications'] button").click();
        assertThat(visit.heading()).isEqualTo(title);
        assertThat(visit.page().locator("section.day")).hasCount(2);
        check(visit);
        return visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void openForTwo(Visit visit, String path) {
        visit.open(path + "/registration?lang=fr");
        visit.page().locator("#capacity").fill("2");
        visit.page().locator("#closes").fill("2099-03-01");
        visit.page().locator("#hours").fill("0");
        check(visit);
        visit.page().locator("main form button").click();
        visit.open(path + "?lang=fr");
        assertThat(visit.page().locator("section[aria-labelledby=registration]"))
                .containsText("2 places libres");
    }

    private static void registerThree(Visit visit, String path, String mark) {
        visit.open(path + "/participants?lang=ar");
        String[] names = {"Lina", "Omar", "Noor"};
        for (int i = 0; i < names.length; i++) {
            visit.page().locator("#name-" + (i + 1)).fill(names[i]);
            visit.page().locator("#email-" + (i + 1)).fill(names[i].toLowerCase() + "-" + mark + "@express.example");
        }
        visit.page().locator("#letters").selectOption("ar");
        check(visit);
        visit.page().locator("main form button").last().click();
    }

    private static Locator row(Visit visit, String name) {
        return visit.page().locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    /** Letters are written some seconds later; the page of the demonstration shows them when they are. */
    private static String placeOf(Visit visit, String address) {
        Locator letter = visit.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .locator("a[href*='/registrations/']");
        visit.open(LETTERS + "?lang=ar");
        for (long end = System.nanoTime() + 30_000_000_000L; letter.count() == 0 && System.nanoTime() < end; ) {
            visit.page().waitForTimeout(300);
            visit.page().reload();
        }
        return letter.first().getAttribute("href").replaceFirst("^https?://[^/]+", "");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
