package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.Budget;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is promised of every page, tried on all that a visitor, an administrator and an operator can reach. */
class EveryPageJourney {

    private static final String VISITOR = "";
    private static final List<String> UNLINKED = List.of("/design", "/no-such-page");

    /** Both directions, schemes and widths, and the language with the longest words. */
    private static final List<Look> LOOKS = List.of(
            Look.DESK, Look.NARROW.in("fr").inTheDark(), Look.DESK.in("ar").inTheDark(), Look.NARROW.in("ar"));

    /** Of all pages one in so many is looked at; at length all are, in all looks. */
    private static final int SHARE = 3;

    /** As they are sent, which is all there is where no script runs. */
    private static final List<String> BROKEN = new ArrayList<>();

    /** By who looks: of somebody who is signed in those that others before do not see. */
    private static final Map<String, Set<String>> PAGES = pages();

    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : new String[] {VISITOR, "Ada Lambert", "Otto Nyström", "Karim Benali", "Nadia El Amrani"}) {
            try (var visit = visit(Look.DESK, name)) {
                Crawl crawl = Crawl.from(visit, "/");
                BROKEN.addAll(crawl.broken());
                Set<String> own = crawl.pages();
                own.removeAll(seen);
                seen.addAll(own);
                pages.put(name, own);
            }
        }
        pages.get(VISITOR).addAll(UNLINKED);
        return pages;
    }

    private static Visit visit(Look look, String name) {
        return Visit.to(Running.demo(), look).as(name);
    }

    @ParameterizedTest
    @MethodSource("looks")
    @Execution(ExecutionMode.CONCURRENT)
    void canBeUsedByEverybodyAndNeverScrollsSideways(Look look) {
        onEveryPage(look, inTurn(LOOKS.indexOf(look), LOOKS.size()), page -> {
            Checks.everybodyCanUse(page);
            Checks.canBeWalkedByKeyboard(page);
            page.setViewportSize(Look.NARROW.width(), Look.NARROW.height());
            Checks.fitsTheWindow(page);
            page.setViewportSize(look.width(), look.height());
        });
    }

    static List<Look> looks() {
        return LOOKS;
    }

    @Test
    void isWholeWithoutScript() {
        assertThat(PAGES.get(VISITOR)).hasSizeGreaterThan(UNLINKED.size());
        assertThat(BROKEN).isEmpty();
        try (var visit = visit(Look.DESK, VISITOR)) {
            assertThat(UNLINKED)
                    .allMatch(path -> Crawl.isWhole(Jsoup.parse(visit.context()
                            .request()
                            .get(visit.at().address() + path)
                            .text())));
        }
    }

    /** Each page in one of the looks, always the same, and others of the pages with each commit; at length all in all. */
    private static Predicate<String> inTurn(int turn, int turns) {
        return Budget.of(path -> Math.floorMod(path.hashCode(), turns) == turn && isShare(path, turns), path -> true);
    }

    private static boolean isShare(String path, int turns) {
        return Math.floorMod(Math.floorDiv(path.hashCode(), turns) + Budget.turn(), SHARE) == 0;
    }

    /** In the language of the look: whoever signs in comes back to the language of their account. */
    private static void onEveryPage(Look look, Predicate<String> chosen, Consumer<Page> check) {
        PAGES.forEach((name, paths) -> {
            try (var visit = visit(look, name)) {
                paths.stream().filter(chosen).forEach(path -> {
                    visit.open(path + "?lang=" + look.language());
                    assertThat(visit.page().locator("html").getAttribute("lang"))
                            .as(path)
                            .isEqualTo(look.language());
                    check.accept(visit.page());
                });
            }
        });
    }
}
