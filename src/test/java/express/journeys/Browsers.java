package express.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One browser for all journeys of a run that follow each other; each has windows of its own in it. */
final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            // Nothing that a test looks at is elsewhere, and nothing elsewhere hears of it.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    /** A connection to a browser is for the thread that made it. */
    private static final ThreadLocal<Browser> OF_THREAD = ThreadLocal.withInitial(Browsers::launch);

    private Browsers() {}

    static Browser browser() {
        return OF_THREAD.get();
    }

    private static Browser launch() {
        try {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions().setArgs(FLAGS).setHeadless(true);
            Chromium.find().ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("no browser could be started", failure);
        }
    }
}
