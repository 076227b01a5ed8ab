package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** Somebody at the application, with a window and cookies of their own. Ending it fails if the browser complained. */
public record Visit(Running at, Look look, BrowserContext context, Page page, List<String> complaints, Future<?> watch)
        implements AutoCloseable {

    public static Visit to(Running at, Look look) {
        Browsers.Own own = Browsers.own();
        Future<?> watch = own.watch();
        BrowserContext context = own.browser().newContext(look.options(at.address()));
        context.setDefaultTimeout(45_000);
        Page page = context.newPage();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (isComplaint(message, page)) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return new Visit(at, look, context, page, complaints, watch);
    }

    /** That a page itself is not found is for the journey to judge. */
    private static boolean isComplaint(ConsoleMessage message, Page page) {
        boolean aboutThePage = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        return message.type().equals("error") && !aboutThePage;
    }

    /** Somebody else, or the same person with another window. */
    public Visit another(Look other) {
        return to(at, other.script(look.script()));
    }

    public Response open(String path) {
        return page.navigate(path);
    }

    /** Signs in as somebody of the demonstration, by the form that it offers to everybody. */
    public Visit signInAs(String name) {
        open("/sign-in");
        page.locator("form.card", new Page.LocatorOptions().setHasText(name))
                .locator("button")
                .click();
        return this;
    }

    /** Signs in as somebody of the demonstration, or stays a visitor when no name is given. */
    public Visit as(String name) {
        return name.isEmpty() ? this : signInAs(name);
    }

    public String heading() {
        return page.locator("h1").first().innerText();
    }

    /** The path of the page that a click leads to, once it is there: a click does not wait for it. */
    public String landedOn(String path) {
        try {
            page.waitForURL(Pattern.compile(Pattern.quote(at.address()) + path + "([?#].*)?"));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "not on %s but on %s: %s"
                            .formatted(path, page.url(), page.locator("body").innerText()),
                    late);
        }
        return page.url().replaceAll("^https?://[^/]+|[?#].*", "");
    }

    @Override
    public void close() {
        context.close();
        watch.cancel(false);
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
