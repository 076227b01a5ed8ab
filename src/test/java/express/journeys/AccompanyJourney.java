package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import express.base.Ids;
import java.util.UUID;

/** A morning of an adviser: the list, a talk, the next step; a case goes on to a colleague, and another ends. */
class AccompanyJourney {

    private static final String HOUSE = "/organisations/tremplin-outremeuse";
    private static final String WISH = "ናይ ገዛእ ርእሰይ ድኳን ክኸፍት እደሊ";

    @Journey
    void beginsWithWhatIsToBeDoneToday(Visit jonas) {
        String name = "ሚካኤል " + Ids.next();
        jonas.signInAs("Jonas Peeters");
        String file = openFile(jonas, name);
        jonas.open(file + "/plan?lang=en");
        jonas.page().locator("#words").fill(WISH);
        jonas.page().locator("#language").selectOption("ti");
        jonas.page().locator("main form.narrow button").click();
        jonas.page().locator("main a[href$='/steps/new']").click();
        jonas.page().locator("#words").fill("Ask the town for the rules");
        jonas.page().locator("label[for=who-ADVISER]").click();
        jonas.page().locator("#due").fill("2026-11-02");
        check(jonas);
        jonas.page().locator("main form.narrow button").click();
        check(jonas);
        jonas.open(HOUSE + "/caseload?lang=en&which=late");
        assertThat(jonas.page().locator("tbody")).containsText(name);
        check(jonas);
        jonas.page().locator("tbody a", has(name)).click();
        jonas.page().locator("main a[href$='/sessions']").click();
        jonas.page().locator("main a[href$='/sessions/new']").click();
        jonas.page().locator("#day").fill("2026-11-20");
        jonas.page().locator("#minutes").fill("40");
        jonas.page().locator("label[for=topics-law]").click();
        jonas.page().locator("#next").fill("Fill in the form of the town");
        check(jonas);
        jonas.page().locator("main form.narrow button").click();
        assertThat(jonas.page().locator("main")).containsText("Fill in the form of the town");
        check(jonas);
        jonas.open(file + "/plan?lang=ar");
        Locator done = jonas.page().locator("form[action$='/done'] button");
        done.click();
        assertThat(done).hasCount(0);
        assertThat(jonas.page().locator("html")).hasAttribute("dir", "rtl");
        assertThat(jonas.page().locator("main h2[lang=ti]")).hasText(WISH);
        assertThat(jonas.page().locator("main h2[lang=ti]")).hasCSS("direction", "ltr");
        assertThat(jonas.page().locator("main .quiet-text bdi[lang=ti]")).hasText(name);
        check(jonas);
    }

    @Journey
    void endsWithAnOutcomeAndTheYesToBeAskedLater(Visit jonas) {
        String name = "Rahel " + Ids.next();
        jonas.signInAs("Jonas Peeters");
        String file = openFile(jonas, name);
        jonas.open(file + "/closing?lang=en");
        jonas.page().locator("label[for=outcome-ENTERPRISE]").click();
        jonas.page().locator("#words").fill("Her stall stands on the market every Friday");
        jonas.page().locator("label[for=later-yes]").click();
        check(jonas);
        jonas.page().locator("main form.narrow button").click();
        assertThat(jonas.page().locator("main")).containsText("24 months");
        check(jonas);
        assertThat(jonas.page().locator("main").innerText()).contains("Her stall stands");
        answersHalfAYearLater(jonas, new OwnLinks(jonas.at()).followUp(UUID.fromString(file.replaceFirst(".*/", ""))));
        jonas.open(file + "/closing");
        assertThat(jonas.page().locator("main")).containsText(WISH);
    }

    /** On a telephone, in her language, also when the network is gone for a moment. */
    private static void answersHalfAYearLater(Visit jonas, String link) {
        try (Visit rahel = jonas.another(Look.PHONE.in("ti"))) {
            rahel.open(link + "?lang=ti");
            assertThat(rahel.page().locator("html")).hasAttribute("lang", "ti");
            Checks.fitsTheWindow(rahel.page());
            check(rahel);
            if (rahel.look().script()) {
                assertThat(LoseTheConnectionEverywhereJourney.stays(rahel)).isEqualTo(1);
            }
            rahel.page().locator("label:has(input[value=RUNS])").click();
            rahel.page().locator("#words").fill(WISH);
            Locator send = rahel.page().locator("main button.big");
            send.click();
            assertThat(send).hasCount(0);
            assertThat(rahel.page().locator("html")).hasAttribute("lang", "ti");
            check(rahel);
        }
    }

    /** Only what is needed to open one, and the yes of the person. */
    private static String openFile(Visit jonas, String name) {
        jonas.open(HOUSE + "/journeys/new?lang=en");
        jonas.page().locator("#called").fill(name);
        jonas.page().locator("#calledLanguage").selectOption("ti");
        jonas.page().locator("#way0").selectOption("EMAIL");
        jonas.page().locator("#reach0").fill(Ids.next() + "@example.org");
        jonas.page().locator("label[for=safe0-yes]").click();
        jonas.page().locator("#language0").selectOption("ti");
        jonas.page().locator("#explained").selectOption("en");
        return Agreement.given(jonas);
    }

    private static Page.LocatorOptions has(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static void check(Visit visit) {
        if (visit.look().script()) {
            Checks.everybodyCanUse(visit.page());
        }
    }
}
