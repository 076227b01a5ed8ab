package express.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import express.Budget;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What is promised of every page, tried on all that a visitor, an administrator and an operator can reach. */
class EveryPageJourney {

    private static final String VISITOR = "";

    /** Both directions, schemes and widths. */
    private static final List<Look> LOOKS =
            List.of(Look.DESK, Look.NARROW.inTheDark(), Look.DESK.in("ar").inTheDark(), Look.NARROW.in("ar"));

    private static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    /** By who looks: of somebody who is signed in those that others before do not see. */
    private static final Map<String, Set<String>> PAGES = pages();

    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : new String[] {VISITOR, "Ada Lambert", "Otto Nyström", "Karim Benali", "Nadia El Amrani"}) {
            try (var visit = visit(Look.DESK, name)) {
                Set<String> own = Crawl.from(visit, "/");
                own.removeAll(seen);
                seen.addAll(own);
                pages.put(name, own);
            }
        }
        pages.get(VISITOR).add("/design");
        pages.get(VISITOR).add("/no-such-page");
        return pages;
    }

    private static Visit visit(Look look, String name) {
        return Visit.to(Running.demo(), look).as(name);
    }

    @Test
    void canBeUsedByEverybody() {
        inTurn(LOOKS, page -> {
            Checks.everybodyCanUse(page);
            Checks.canBeWalkedByKeyboard(page);
        });
    }

    @Test
    void neverScrollsSideways() {
        inTurn(LANGUAGES.stream().map(Look.NARROW::in).toList(), Checks::fitsTheWindow);
    }

    @Test
    void isWholeWithoutScript() {
        onEveryPage(Look.DESK.script(false), page -> {
            assertThat(page.locator("h1").count()).as(page.url()).isEqualTo(1);
            assertThat(page.title()).as(page.url()).isNotBlank();
        });
    }

    /** Each page in one of the looks, always the same; at length in all of them. */
    private static void inTurn(List<Look> looks, Consumer<Page> check) {
        for (int turn = 0; turn < looks.size(); turn++) {
            int mine = turn;
            Predicate<String> chosen = path -> Math.floorMod(path.hashCode(), looks.size()) == mine;
            onEveryPage(looks.get(turn), Budget.of(chosen, path -> true), check);
        }
    }

    private static void onEveryPage(Look look, Consumer<Page> check) {
        onEveryPage(look, path -> true, check);
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
