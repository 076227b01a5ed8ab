package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.base.Ids;

/** A host drafts a report, two write at once, a partner approves, all read; a line becomes an action of a network. */
class ReportTogetherJourney {

    @Journey
    void fromTheRecordsToAPaper(Visit karim) {
        String mark = Ids.next().toString();
        karim.signInAs("Karim Benali");
        String path = arrange(karim, "Rapport " + mark);
        open(karim, path);
        try (Visit sigrid = karim.another(Look.PHONE.in("ar")).signInAs("Sigrid Åkesson")) {
            register(sigrid, path, mark);
            karim.open(path + "?lang=fr");
            karim.page().locator("form[action$='/report/draft'] button").click();
            assertThat(karim.page().locator("#participants")).containsText("Les participants en chiffres");
            check(karim);
            writeBoth(karim, sigrid, path);
            approve(sigrid, path);
        }
        publish(karim, path);
        read(karim, path);
        makeAnAction(karim, path);
    }

    private static String arrange(Visit visit, String title) {
        visit.open("/gatherings/new?lang=fr");
        visit.page().locator("#title").fill(title);
        visit.page().locator("#date").fill("2099-03-04");
        visit.page().locator("label[for=template-ltta]").click();
        visit.page().locator("main form button").click();
        visit.page().locator("form[action$='/publications'] button").click();
        assertThat(visit.heading()).isEqualTo(title);
        return visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    private static void open(Visit visit, String path) {
        visit.open(path + "/registration?lang=fr");
        visit.page().locator("#capacity").fill("40");
        visit.page().locator("#closes").fill("2099-03-01");
        visit.page().locator("#hours").fill("0");
        visit.page().locator("main form button").click();
    }

    private static void register(Visit visit, String path, String mark) {
        visit.open(path + "/participants?lang=ar");
        for (int i = 1; i <= 3; i++) {
            visit.page().locator("#name-" + i).fill("ضيف " + i);
            visit.page().locator("#email-" + i).fill("guest-" + i + "-" + mark + "@express.example");
        }
        visit.page().locator("#letters").selectOption("ar");
        visit.page().locator("main form button").last().click();
    }

    /** Both have the same words before them, and the words of both stand there in the end. */
    private static void writeBoth(Visit karim, Visit sigrid, String path) {
        String section = path + "/report/sections/summary";
        karim.open(section + "?lang=fr");
        karim.page().locator("#words-fr").fill("Nous nous sommes vus.");
        karim.page().locator("main form button").last().click();
        karim.open(section + "?lang=fr");
        sigrid.open(section + "?lang=ar");
        check(sigrid);
        karim.page().locator("#words-fr").fill("Pendant deux jours, nous nous sommes vus.");
        karim.page().locator("main form button").last().click();
        sigrid.page().locator("#words-fr").fill("Nous nous sommes vus.\nMerci à tous.");
        sigrid.page().locator("main form button").last().click();
        assertThat(sigrid.page().locator("#summary .translation").first()).containsText("Pendant deux jours");
        assertThat(sigrid.page().locator("#summary .translation").first()).containsText("Merci à tous.");
    }

    private static void approve(Visit visit, String path) {
        visit.open(path + "/report/draft?lang=ar");
        check(visit);
        visit.page()
                .locator("#approvals button[name=approves][value=yes]")
                .first()
                .click();
        assertThat(visit.page().locator("#approvals .tag.good")).hasCount(1);
    }

    private static void publish(Visit visit, String path) {
        visit.open(path + "/report/draft?lang=fr");
        assertThat(visit.page().locator("#approvals .tag.good").first()).isVisible();
        visit.page().locator("form[action$='/report/publications'] button").click();
        assertThat(visit.page().locator("#summary")).containsText("Merci à tous.");
    }

    private static void read(Visit karim, String path) {
        try (Visit visitor = karim.another(Look.PHONE.in("ar"))) {
            visitor.open(path + "/report?lang=ar");
            assertThat(visitor.page().locator("#summary")).containsText("Merci à tous.");
            check(visitor);
            assertThat(visitor.context()
                            .request()
                            .get(visitor.at().address() + path + "/report.pdf?lang=ar")
                            .body())
                    .startsWith("%PDF".getBytes());
        }
    }

    /** A question of the welcome session, written by the host in the lobby. */
    private static void makeAnAction(Visit visit, String path) {
        visit.open(path + "/lobby?lang=fr");
        visit.page().locator("form[action$='/lobby/boards'] button").first().click();
        visit.page().locator("textarea[name=words]").fill("Qui traduit le formulaire ?");
        visit.page().locator(".composer button").click();
        assertThat(visit.page().locator(".lines > li", new Page.LocatorOptions().setHasText("Qui traduit")))
                .hasCount(1);
        visit.open(path + "/report/draft?lang=fr");
        visit.page().locator("form[action$='/draft/findings'] button").click();
        visit.open(path + "/report/rows?lang=fr");
        check(visit);
        visit.page().locator("form[action$='/plan/actions'] button").first().click();
        assertThat(visit.heading()).isEqualTo("Qui traduit le formulaire ?");
        visit.page().locator("main a[href*='/report/rows/']").first().click();
        assertThat(visit.page().locator("main .tag.good")).hasCount(1);
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
