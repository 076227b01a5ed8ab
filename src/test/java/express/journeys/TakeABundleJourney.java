package express.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import express.base.Ids;
import express.bundles.SampleBundles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator takes over what another installation published, watches it, stops it and goes on. */
@OwnApplication
class TakeABundleJourney {

    private static final double PATIENCE = 60_000;

    private static Running running;

    /** One of its own: what is taken over fills the library. */
    @BeforeAll
    static void start() {
        running = Running.startDemo("bundles");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comparesTheFingerprintTakesStopsAndGoesOn(boolean script) {
        try (Visit otto = Visit.to(running, Look.DESK.script(script))) {
            takeStopAndGoOn(otto);
        }
    }

    private static void takeStopAndGoOn(Visit otto) {
        String site = "https://" + Ids.next() + ".example.org";
        otto.signInAs("Otto Nyström").open("/bundles/imports?lang=en");
        bring(otto, SampleBundles.of(site, 3_000));
        // What examines a page must not begin before the file has arrived.
        assertThat(otto.page().locator("form[action$='/start'] button")).isVisible();
        check(otto);
        String bundle = otto.page().url();
        otto.page().locator("form[action$='/start'] button").click();
        assertThat(otto.page().locator(".error-summary li")).hasText("Compare the fingerprint first");
        otto.page().locator("label[for=confirmed-true]").click();
        otto.page().locator("form[action$='/start'] button").click();
        assertThat(otto.heading()).isEqualTo("Take practices over from a bundle");
        otto.page().locator("#job-stop").click();
        untilItSays(otto, "#job-news", "This task was stopped.");
        check(otto);
        otto.page().navigate(bundle);
        otto.page().locator("form[action$='/start'] button").click();
        untilItSays(otto, "#job-news", "This task is done.");
        otto.page().locator("#job a.button").click();
        assertThat(otto.page().locator("#added")).hasText("3,000");
        check(otto);
        otto.open("/bundles/imports");
        check(otto);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isToldBesideTheFieldWhatIsWrongWithAFile(boolean script) {
        try (Visit otto = Visit.to(running, Look.PHONE.script(script))) {
            bringWhatWasAltered(otto);
        }
    }

    private static void bringWhatWasAltered(Visit otto) {
        otto.signInAs("Otto Nyström").open("/bundles/imports?lang=en");
        byte[] altered = SampleBundles.of("https://there.example.org", 2);
        altered[altered.length / 2] ^= 1;
        bring(otto, altered);
        assertThat(otto.page().locator("#bundle-error").innerText()).contains("The ");
        check(otto);
        otto.open("/bundles");
        assertThat(otto.heading()).isEqualTo("Exchange with other installations");
        check(otto);
    }

    private static void bring(Visit otto, byte[] file) {
        otto.page().locator("#bundle").setInputFiles(new FilePayload("practices.bundle", "", file));
        otto.page().locator("form[action='/bundles/imports'] button").click();
    }

    /** Without script the page is asked for again every few seconds. */
    private static void untilItSays(Visit otto, String where, String words) {
        assertThat(otto.page().locator(where)).containsText(words, new ContainsTextOptions().setTimeout(PATIENCE));
    }

    private static void check(Visit otto) {
        Checks.fitsTheWindow(otto.page());
        if (otto.look().script()) {
            Checks.everybodyCanUse(otto.page());
        }
    }
}
