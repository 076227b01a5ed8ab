package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.UUID;

/** A service is written, grows old, and somebody without an account answers the letter that asks about it. */
class AnswerALetterJourney {

    private static final String HOUSE = "/organisations/le-fournil-partage";
    private static final int MONTHS = 13;

    @Journey
    void answersAConfirmationLetterWithoutAnAccount(Visit giulia) {
        String name = "Brioche " + Ids.next();
        giulia.signInAs("Giulia Ferraro");
        String service = write(giulia, name);
        new Ageing(giulia.at()).passOverService(MONTHS, UUID.fromString(service.replaceFirst(".*/", "")));
        String link = awaitLetter(giulia, name);

        try (Visit somebody = giulia.another(Look.PHONE.in("ar"))) {
            somebody.open(link);
            assertThat(somebody.heading()).isEqualTo("هل لا يزال هذا صحيحًا؟");
            check(somebody);
            button(somebody).click();
            assertThat(somebody.page().locator(".error-summary li")).hasCount(1);
            somebody.page().locator("label[for=answer-CHANGED]").click();
            somebody.page().locator("#words").fill("يوم الإثنين فقط\nولا يوم الأحد");
            button(somebody).click();
            assertThat(somebody.heading()).isEqualTo(name);
            assertThat(somebody.page().locator("main [role=status]").first()).containsText("شكرًا");
            check(somebody);
            somebody.open(link);
            assertThat(somebody.page().locator("main form")).hasCount(0);
        }

        workIn(giulia, service, name);
    }

    private static String write(Visit giulia, String name) {
        giulia.open(HOUSE);
        giulia.page().locator("a[href='" + HOUSE + "/services']").click();
        giulia.page().locator("a[href='" + HOUSE + "/services/new']").click();
        check(giulia);
        giulia.page().locator("#name").fill(name);
        giulia.page().locator("#description").fill("On pétrit ensemble.");
        button(giulia).click();
        assertThat(giulia.page().locator(".error-summary a")).hasCount(1);
        assertThat(giulia.page().locator("#name")).hasValue(name);
        giulia.page().locator("label[for=steps-MENTORING]").click();
        button(giulia).click();
        assertThat(giulia.heading()).isEqualTo(name);
        check(giulia);
        return giulia.page().url().replaceFirst("\\?.*", "");
    }

    private static Locator button(Visit visit) {
        return visit.page().locator("main form button:not(.danger)").last();
    }

    private static void workIn(Visit giulia, String service, String name) {
        giulia.open(HOUSE + "/services");
        Locator said = giulia.page().locator("section:has(#remarks) li", new Page.LocatorOptions().setHasText(name));
        assertThat(said).containsText("يوم الإثنين فقط");
        check(giulia);
        said.locator("button").click();
        assertThat(giulia.page().locator("section:has(#remarks) li", new Page.LocatorOptions().setHasText(name)))
                .hasCount(0);
        giulia.open(service);
        assertThat(giulia.page().locator("main .notice.warning")).containsText("Pas confirmé récemment");
        giulia.page().locator("form[action$='/confirmation'] button").click();
        assertThat(giulia.page().locator("main .notice.warning")).hasCount(0);
    }

    /** In a demonstration letters stand on a page; this one is written when its routine runs, perhaps with others. */
    private static String awaitLetter(Visit visit, String name) {
        Locator letter = visit.page()
                .locator("article.letter", new Page.LocatorOptions().setHasText(name))
                .locator("a[href*='/still-true/']");
        visit.page().waitForCondition(() -> {
            visit.open("/letters");
            return letter.count() > 0;
        });
        Locator amongOthers = letter.filter(new Locator.FilterOptions().setHasText(name));
        return (amongOthers.count() > 0 ? amongOthers : letter).first().getAttribute("href");
    }

    private static void check(Visit visit) {
        Checks.fitsTheWindow(visit.page());
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
