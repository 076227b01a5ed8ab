package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import express.Budget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole path on a phone four times as slow as this machine, by a connection of 400 kbit/s on which an answer takes
 * 400 ms. How long each page took until something could be read is written down, and asserted is what a page weighs.
 */
class SlowPhoneJourney {

    private static final Path FIGURES = Path.of("target/journeys/slow-phone.txt");
    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int LATENCY = 400;
    private static final int SLOWER = 4;
    private static final int MOST_BYTES = 150_000;

    /** Since the tap or the address, with all that lay between. */
    private static final String READABLE = """
        () => Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1)
        """;

    private record Figure(String page, long milliseconds, long bytes) {}

    static List<String> languages() {
        return Budget.oneOf(List.of("en", "ar", "ti"));
    }

    static List<String> others() {
        return Budget.oneOf(List.of("fr", "fa", "uk", "tr", "so", "ps", "es"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void weighsLittleOnTheWholePath(String language) throws IOException {
        List<Figure> figures;
        try (var phone = Visit.to(Running.demo(), Look.PHONE.in(language))) {
            figures = walk(phone, language, slowDown(phone));
        }
        write(language, figures);
        assertThat(bytes(figures)).as("bytes on the whole path in " + language).isLessThan(MOST_BYTES);
    }

    /** In the languages whose pages are not timed. */
    @ParameterizedTest
    @MethodSource("others")
    void weighsLittleInEveryOtherLanguage(String language) {
        try (var phone = Visit.to(Running.demo(), Look.PHONE.in(language))) {
            CDPSession devtools = devtools(phone);
            assertThat(bytes(walk(phone, language, weigh(devtools))))
                    .as("bytes on the whole path in " + language)
                    .isLessThan(MOST_BYTES);
        }
    }

    private static List<Figure> walk(Visit phone, String language, AtomicLong bytes) {
        List<Figure> figures = new ArrayList<>();
        phone.open("/start");
        figures.add(figure(phone.page(), bytes));
        for (String tap : new String[] {
            "a[hreflang=" + language + "]",
            "main a.big",
            "main button.big",
            "button[value=LITTLE]",
            "button[value='Liège|BE']",
            "button[value=START]",
            "button[value=ALONE]",
            "button[value='-']",
            "button[value=TO_25]",
            "section.warm a.big"
        }) {
            phone.page().locator(tap).click();
            figures.add(figure(phone.page(), bytes));
        }
        return figures;
    }

    private static long bytes(List<Figure> figures) {
        return figures.stream().mapToLong(Figure::bytes).sum();
    }

    static List<String> languagesOfCosts() {
        return Budget.oneOf(List.of("ti", "ar"));
    }

    /** What a loan would cost, from the first page on, with what it loads beside it. */
    @ParameterizedTest
    @MethodSource("languagesOfCosts")
    void weighsLittleOnTheWayToWhatALoanCosts(String language) throws IOException {
        List<Figure> figures = new ArrayList<>();
        try (var phone = Visit.to(Running.demo(), Look.PHONE.in(language))) {
            AtomicLong bytes = slowDown(phone);
            phone.open("/start");
            figures.add(figure(phone.page(), bytes));
            for (String tap : new String[] {
                "a[hreflang=" + language + "]",
                "a[href^='/start/loans']",
                "a[href^='/start/loans/micro']",
                "form.trial button"
            }) {
                phone.page().locator(tap).click();
                figures.add(figure(phone.page(), bytes));
            }
        }
        write(language, figures);
        assertThat(bytes(figures))
                .as("bytes to what a loan costs in " + language)
                .isLessThan(MOST_BYTES);
    }

    private static CDPSession devtools(Visit phone) {
        CDPSession devtools = phone.context().newCDPSession(phone.page());
        devtools.send("Network.enable");
        return devtools;
    }

    private static AtomicLong slowDown(Visit phone) {
        CDPSession devtools = devtools(phone);
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", LATENCY);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        devtools.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        devtools.send("Emulation.setCPUThrottlingRate", processor);
        return weigh(devtools);
    }

    private static AtomicLong weigh(CDPSession devtools) {
        var bytes = new AtomicLong();
        devtools.on(
                "Network.loadingFinished",
                loaded -> bytes.addAndGet(loaded.get("encodedDataLength").getAsLong()));
        return bytes;
    }

    private static Figure figure(Page page, AtomicLong bytes) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
        long readable = ((Number) page.evaluate(READABLE)).longValue();
        String path = page.url().replaceFirst("^[a-z]+://[^/]+", "").replaceFirst("[?].*", "");
        return new Figure(path, readable, bytes.getAndSet(0));
    }

    private static void write(String language, List<Figure> figures) throws IOException {
        Files.createDirectories(FIGURES.getParent());
        var text = new StringBuilder();
        figures.forEach(it -> text.append(
                "%s %-28s %6d ms %7d bytes%n".formatted(language, it.page(), it.milliseconds(), it.bytes())));
        Files.writeString(FIGURES, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
