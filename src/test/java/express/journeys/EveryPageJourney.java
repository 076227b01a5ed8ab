package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is promised of every page, tried on all that a visitor can reach. */
class EveryPageJourney {

    private static final Set<String> PAGES = pages();

    private static Set<String> pages() {
        try (var visit = Visit.to(Running.demo(), Look.DESK)) {
            Set<String> pages = Crawl.from(visit, "/");
            pages.add("/design");
            pages.add("/no-such-page");
            return pages;
        }
    }

    @Test
    void isAccessibleInBothDirectionsAndSchemes() {
        Stream.of(Look.DESK, Look.PHONE.inTheDark(), Look.DESK.in("ar").inTheDark(), Look.PHONE.in("ar"))
                .forEach(look -> onEveryPage(look, Checks::everybodyCanUse));
    }

    @Test
    void canBeWalkedByKeyboard() {
        onEveryPage(Look.DESK, Checks::canBeWalkedByKeyboard);
        onEveryPage(Look.PHONE.in("ar"), Checks::canBeWalkedByKeyboard);
    }

    @Test
    void neverScrollsSideways() {
        Stream.of("en", "fr", "ar").forEach(language -> onEveryPage(Look.NARROW.in(language), Checks::fitsTheWindow));
    }

    @Test
    void isWholeWithoutScript() {
        onEveryPage(Look.DESK.script(false), page -> {
            assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
            assertThat(page.title()).as(page.url()).isNotBlank();
        });
    }

    private static void onEveryPage(Look look, Consumer<Page> check) {
        try (var visit = Visit.to(Running.demo(), look)) {
            for (String path : PAGES) {
                visit.open(path);
                check.accept(visit.page());
            }
        }
    }
}
