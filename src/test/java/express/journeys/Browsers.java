package express.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One browser for all journeys of a run; each has windows of its own in it. */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic");

    private static final class Holder {
        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = launch();

        private static Browser launch() {
            try {
                var options = new LaunchOptions().setArgs(FLAGS).setHeadless(true);
                Chromium.find().ifPresent(options::setExecutablePath);
                return PLAYWRIGHT.chromium().launch(options);
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException("no browser could be started", failure);
            }
        }
    }

    private Browsers() {}

    static Browser browser() {
        return Holder.BROWSER;
    }
}
