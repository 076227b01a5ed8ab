package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody from another town looks for what works, and reads it in a language of their own. */
class ReadAPracticeJourney {

    @Journey
    void findsOneByItsStep(Visit visit) {
        visit.open("/");
        visit.page().locator("main a[href='/practices']").click();
        choose(visit.page(), "finance");

        Locator cards = visit.page().locator("article.card");
        assertThat(visit.page().url()).contains("step=finance");
        assertThat(cards.count())
                .isPositive()
                .isEqualTo(cards.filter(having(visit.page(), "[data-step=finance]"))
                        .count());

        String title = cards.first().locator("h2 a").innerText();
        cards.first().locator("h2 a").click();
        assertThat(visit.heading()).isEqualTo(title);
        assertThat(visit.page().url()).contains("/practices/");
    }

    @Journey
    void readsItInFrenchAndArabic(Visit visit) {
        visit.open("/practices?text=ar");
        String path = visit.page().locator("article.card h2 a").first().getAttribute("href");
        for (String language : new String[] {"en", "fr", "ar"}) {
            visit.open(path + "?lang=" + language);
            Locator root = visit.page().locator("html");
            assertThat(root.getAttribute("lang")).isEqualTo(language);
            assertThat(root.getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
            assertThat(visit.page().locator("h1").getAttribute("lang")).isEqualTo(language);
        }
    }

    @Journey
    void opensTheFiltersOnAPhone(Visit visit) {
        try (var phone = visit.another(Look.PHONE)) {
            phone.open("/practices");
            Locator filters = phone.page().locator("form.filters");
            assertThat(filters.isVisible()).isFalse();
            phone.page().locator("summary[aria-controls=filters]").click();
            assertThat(filters.isVisible()).isTrue();
            choose(phone.page(), "mentoring");
            assertThat(phone.page().locator("article.card").count()).isPositive();
        }
    }

    /** What is remembered lies in the browser alone: an older version put there is told of at the next look. */
    @Journey
    void isToldWhatChangedSinceTheLastLook(Visit visit) {
        visit.open("/practices/microstart");
        Locator remember = visit.page().locator("#remember");
        Locator told = visit.page().locator("[data-changed]");
        if (!visit.look().script()) {
            assertThat(remember.isVisible()).isFalse();
            visit.page().locator("main a[href$='/versions']").click();
            assertThat(visit.page().locator("main ol strong").first().innerText())
                    .contains("1");
            return;
        }
        visit.page().locator("label[for=remember]").click();
        visit.page().evaluate("localStorage.setItem('read:microstart', '0')");
        visit.page().reload();
        assertThat(told.isVisible()).isTrue();
        assertThat(told.locator("a").getAttribute("href")).endsWith("/changes?since=0");
        visit.page().reload();
        assertThat(told.isVisible()).as("told once").isFalse();
        assertThat(remember.isChecked()).isTrue();
        visit.page().locator("label[for=remember]").click();
        assertThat(visit.page().evaluate("localStorage.length")).isEqualTo(0);
    }

    private static void choose(Page page, String step) {
        page.locator("label[for=step-" + step + "]").click();
        page.locator("form.filters button").click();
    }

    private static Locator.FilterOptions having(Page page, String part) {
        return new Locator.FilterOptions().setHas(page.locator(part));
    }
}
