package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import express.base.Ids;

/** A host weighs, pins, compares and publishes groups; a participant sees theirs; somebody drops out, few move. */
class SitTogetherJourney {

    @Journey
    void fromWishesToGroupsAndOnAfterADropOut(Visit karim) {
        String mark = Ids.next().toString();
        karim.signInAs("Karim Benali");
        String path = arrange(karim, "Groupes " + mark);
        register(karim, path, mark, "Lina", "Omar", "Noor", "Ivo", "Hana");
        register(karim, path, mark, "Emil", "Dana", "Jana", "Bilal", "Chiara");
        weigh(karim, path);
        search(karim, path, "1");
        search(karim, path, "2");
        karim.open(path + "/breakouts?lang=fr");
        check(karim);
        karim.page().locator("select[name=one]").selectOption(new SelectOption().setIndex(1));
        karim.page().locator("form[action$='/comparison'] button").click();
        assertThat(karim.page().locator("h1")).containsText("Réponses 1 et 2");
        check(karim);
        karim.page().locator("a[href*='/proposals/']").first().click();
        check(karim);
        karim.page().locator("form[action$='/publication'] button").click();
        assertThat(karim.page().locator("main")).containsText("Vaut actuellement");
        try (Visit lina = karim.another(Look.PHONE.in("ar"))) {
            lina.open(placeOf(lina, "lina-" + mark) + "?lang=ar");
            assertThat(lina.page().locator("#own-groups")).containsText("مجموعتاي");
            assertThat(lina.page().locator("section[aria-labelledby=own-groups] article"))
                    .hasCount(2);
            check(lina);
        }
        karim.open(path + "/participants?lang=fr");
        karim.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText("Omar"))
                .locator("form[action$='/cancellation'] button")
                .click();
        karim.open(path + "/breakouts?lang=fr");
        Locator prepared = karim.page().locator(".notice.warning");
        for (long end = System.nanoTime() + 60_000_000_000L; prepared.count() == 0 && System.nanoTime() < end; ) {
            karim.page().waitForTimeout(500);
            karim.page().reload();
        }
        assertThat(prepared).containsText("est prête");
        check(karim);
        karim.page().locator("main .actions a[href*='/proposals/']").first().click();
        karim.page().locator("form[action$='/publication'] button").click();
        assertThat(karim.page().locator(".notice.warning")).hasCount(0);
    }

    private static String arrange(Visit visit, String title) {
        visit.open("/gatherings/new?lang=fr");
        visit.page().locator("#title").fill(title);
        visit.page().locator("#date").fill("2099-03-04");
        visit.page().locator("label[for=template-ltta]").click();
        visit.page().locator("main form button").click();
        visit.page().locator("form[action$='/publications'] button").click();
        String path = visit.page().url().replaceAll("^https?://[^/]+|[?#].*", "");
        visit.open(path + "/registration?lang=fr");
        visit.page().locator("#capacity").fill("30");
        visit.page().locator("#closes").fill("2099-03-01");
        visit.page().locator("main form button").click();
        return path;
    }

    private static void register(Visit visit, String path, String mark, String... names) {
        visit.open(path + "/participants?lang=fr");
        for (int i = 0; i < names.length; i++) {
            visit.page().locator("#name-" + (i + 1)).fill(names[i]);
            visit.page().locator("#email-" + (i + 1)).fill(names[i].toLowerCase() + "-" + mark + "@express.example");
        }
        visit.page().locator("main form button").last().click();
    }

    private static void weigh(Visit visit, String path) {
        visit.open(path + "/breakouts/helpers?lang=fr");
        check(visit);
        Locator ready = visit.page().locator("label[for$='-FACILITATES']");
        for (int i = 0; i < 6; i++) {
            ready.nth(i).click();
        }
        visit.page().locator("main form button").last().click();
        visit.open(path + "/breakouts/rules?lang=fr");
        check(visit);
        visit.page().locator("#others").selectOption("MUCH");
        visit.page().locator("label[for=parts-FACILITATES]").click();
        visit.page().locator("main form button").last().click();
        visit.open(path + "/breakouts/pairs?lang=fr");
        check(visit);
        visit.page().locator("#guest").selectOption("Lina");
        visit.page().locator("#session").selectOption(new SelectOption().setIndex(1));
        visit.page().locator("form[action$='/pins'] button").click();
        assertThat(visit.page().locator("form[action$='/pins/removal']")).hasCount(1);
    }

    /** Searching is watched on the page of the job, which leads to the answer. */
    private static void search(Visit visit, String path, String attempt) {
        visit.open(path + "/breakouts?lang=fr");
        visit.page().locator("#attempt").fill(attempt);
        visit.page().locator("form[action$='/proposals'] button").click();
        Locator answer = visit.page().locator("a[href*='/breakouts/proposals/']");
        for (long end = System.nanoTime() + 60_000_000_000L; answer.count() == 0 && System.nanoTime() < end; ) {
            visit.page().waitForTimeout(300);
            visit.page().reload();
        }
        answer.first().click();
        assertThat(visit.page().locator("h1")).containsText("Réponse " + attempt);
    }

    private static String placeOf(Visit visit, String address) {
        Locator letter = visit.page()
                .locator("article", new Page.LocatorOptions().setHasText(address))
                .locator("a[href*='/registrations/']");
        visit.open("/letters");
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
