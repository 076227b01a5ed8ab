package express.finding;

import express.base.NotFound;
import express.glossary.ConceptNames;
import express.practices.Catalogue;
import express.practices.Facet;
import express.search.Found;
import express.search.Inquiry;
import express.search.Search;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page on which practices are found by words, and the one with those that are like another. */
@Controller
class SearchPages {

    static final String PATH = "/search";

    private static final int PAGE = 20;
    private static final int ALIKE = 6;
    private static final int LONG_TITLE = 60;

    /** One chosen value and the address of the page without it. */
    record Chosen(Facet facet, String value, String without) {}

    /**
     * @param near where nothing was found: what comes close
     * @param building whether the index does not know everything yet
     */
    record ResultsPage(
            Wanted wanted,
            int total,
            List<Result> results,
            List<Result> near,
            List<Filter> filters,
            Understanding understanding,
            boolean building,
            @Nullable String next,
            @Nullable String previous) {

        List<Chosen> chosen() {
            return wanted.chosen().entrySet().stream()
                    .flatMap(facet -> facet.getValue().stream()
                            .map(value -> new Chosen(
                                    facet.getKey(),
                                    value,
                                    wanted.without(facet.getKey(), value).at(PATH))))
                    .toList();
        }

        String title(Screen screen) {
            return wanted.words().isEmpty()
                    ? screen.text("finding.title")
                    : screen.text("finding.title.words", shortened(wanted.words()));
        }

        private static String shortened(String words) {
            boolean isLong = words.codePointCount(0, words.length()) > LONG_TITLE;
            return isLong ? words.substring(0, words.offsetByCodePoints(0, LONG_TITLE)) + "…" : words;
        }
    }

    record AlikePage(String slug, String title, List<Result> results) {}

    private final Search search;
    private final Catalogue catalogue;
    private final ConceptNames names;

    SearchPages(Search search, Catalogue catalogue, ConceptNames names) {
        this.search = search;
        this.catalogue = catalogue;
        this.names = names;
    }

    @Bean
    static MenuEntry searchEntry() {
        return MenuEntry.top(12, PATH, "finding.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView search(Screen screen, HttpServletRequest request) {
        Wanted wanted = Wanted.of(request);
        Found found = search.find(Inquiry.of(wanted.words(), screen.language(), Catalogue.KIND)
                .where(wanted.facets())
                .part(wanted.from(), PAGE)
                .asTyped());
        return screen.show("finding/search", page(screen, wanted, found));
    }

    private ResultsPage page(Screen screen, Wanted wanted, Found found) {
        int next = wanted.from() + PAGE;
        return new ResultsPage(
                wanted,
                found.total(),
                Result.of(found.hits(), catalogue),
                Result.of(found.near(), catalogue),
                Stream.of(Facet.values())
                        .map(facet -> Filter.of(screen, facet, wanted, found))
                        .filter(filter -> !filter.options().isEmpty())
                        .toList(),
                Understanding.of(found.understood(), wanted.cut(), names, screen.language()),
                !found.complete(),
                next < found.total() && next <= Wanted.LAST ? wanted.from(next).at(PATH) : null,
                wanted.from() > 0
                        ? wanted.from(Math.max(0, wanted.from() - PAGE)).at(PATH)
                        : null);
    }

    @Open
    @GetMapping("/practices/{slug}/alike")
    ModelAndView alike(Screen screen, @PathVariable String slug) {
        Catalogue.Item practice = catalogue.find(slug, screen.language()).orElseThrow(NotFound::new);
        var hits = search.similar(Catalogue.KIND, slug, screen.language(), ALIKE);
        return screen.show("finding/alike", new AlikePage(slug, practice.title(), Result.of(hits, catalogue)));
    }
}
