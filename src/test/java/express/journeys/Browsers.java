package express.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import express.Budget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One browser for all journeys of a run that follow each other; each has windows of its own in it. One that has stopped
 * answering keeps whoever asks it waiting for ever, so that it is ended after a while: then what waits fails, and the next
 * journey has another.
 */
final class Browsers {

    private static final int PATIENCE = Budget.of(10, 120);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            // Nothing that a test looks at is elsewhere, and nothing elsewhere hears of it.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    /** A connection to a browser is for the thread that made it. */
    private static final ThreadLocal<Own> OF_THREAD = new ThreadLocal<>();

    /**
     * The browser of a thread.
     *
     * @param driver which speaks for it, and ends with it
     */
    record Own(Browser browser, ProcessHandle driver) {

        /** Ends it if this is not done within ten minutes. */
        Future<?> watch() {
            return WATCH.schedule(this::end, PATIENCE, TimeUnit.MINUTES);
        }

        void end() {
            Stream.concat(driver.descendants(), Stream.of(driver)).toList().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Browsers() {}

    static Own own() {
        Own own = OF_THREAD.get();
        if (own == null || !own.driver().isAlive()) {
            own = launch();
            OF_THREAD.set(own);
        }
        return own;
    }

    /** One at a time: by what it adds to the processes of the tests its driver is known. */
    private static synchronized Own launch() {
        try {
            List<ProcessHandle> before = ProcessHandle.current().children().toList();
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            ProcessHandle driver = ProcessHandle.current()
                    .children()
                    .filter(child -> !before.contains(child) && isDriver(child))
                    .findFirst()
                    .orElseThrow();
            var options = new LaunchOptions().setArgs(FLAGS).setHeadless(true);
            Chromium.find().ifPresent(options::setExecutablePath);
            return new Own(playwright.chromium().launch(options), driver);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("no browser could be started", failure);
        }
    }

    private static boolean isDriver(ProcessHandle child) {
        return child.info().command().orElse("").contains("node");
    }
}
