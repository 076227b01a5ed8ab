package express.finding;

import express.base.ChainStep;
import express.practices.Catalogue;
import express.practices.Facet;
import express.practices.Sheet;
import express.search.Found;
import express.search.Inquiry;
import express.search.Search;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The library as machines look for practices in it: open data, the same that people see. */
@RestController
class FindingData {

    static final String PATH = "/api/practices";

    private static final String USUAL = "20";
    private static final int MOST = 100;

    /**
     * One practice; the whole record stands at {@code self}.
     *
     * @param lang of title and summary: the one asked for, or that of the record
     * @param score how well it fits, of no meaning but beside the others
     */
    record Item(
            String slug,
            String title,
            String lang,
            String summary,
            List<ChainStep> steps,
            String country,
            Sheet.Level level,
            Set<Locale> languages,
            float score,
            String self,
            String page) {}

    /**
     * @param total of which the items are a part, the best first
     * @param next where the next ones stand, if there are any
     */
    record Answer(int total, List<Item> items, @Nullable String next) {}

    private final Search search;
    private final Catalogue catalogue;

    FindingData(Search search, Catalogue catalogue) {
        this.search = search;
        this.catalogue = catalogue;
    }

    /**
     * @param lang of the words and of the titles wanted, whether this installation has pages in it or not
     * @param in languages in which the practice can be read
     */
    @Open
    @GetMapping(PATH)
    ResponseEntity<Answer> find(
            Screen screen,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = USUAL) int limit) {
        Wanted wanted = Wanted.of(request, FindingData::parameter);
        Locale language = lang == null || lang.isBlank() ? screen.language() : Locale.forLanguageTag(lang.strip());
        if (limit < 1 || limit > MOST || language.getLanguage().isEmpty() || !isUnderstood(request)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Found found = search.find(Inquiry.of(wanted.words(), language, Catalogue.KIND)
                .where(wanted.facets())
                .part(wanted.from(), limit));
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"")
                .cacheControl(CacheControl.noCache())
                .body(new Answer(
                        found.total(),
                        Result.of(found.hits(), catalogue).stream()
                                .map(result -> item(result, language))
                                .toList(),
                        next(wanted, found, language, limit)));
    }

    private static @Nullable String next(Wanted wanted, Found found, Locale language, int limit) {
        int from = wanted.from() + limit;
        if (from >= found.total() || from > Wanted.LAST) {
            return null;
        }
        return UriComponentsBuilder.fromUriString(wanted.from(from).at(PATH, FindingData::parameter))
                .queryParam("lang", language.toLanguageTag())
                .queryParam("limit", limit)
                .build(true)
                .toUriString();
    }

    /** A machine is told when it asks for something that does not exist. */
    private static boolean isUnderstood(HttpServletRequest request) {
        for (Facet facet : Facet.values()) {
            List<String> values =
                    Wanted.typed(request, facet, parameter(facet)).distinct().toList();
            if (values.size() > Wanted.MOST || !values.stream().allMatch(facet::knows)) {
                return false;
            }
        }
        String from = request.getParameter(Wanted.FROM);
        return from == null || from.matches("[0-9]{1,4}") && Integer.parseInt(from) <= Wanted.LAST;
    }

    private static String parameter(Facet facet) {
        return facet == Facet.LANGUAGE ? "in" : facet.word();
    }

    private static Item item(Result result, Locale language) {
        Catalogue.Card card = result.card();
        Locale shown = card.languageFor(language);
        return new Item(
                card.slug(),
                card.titles().get(shown),
                shown.toLanguageTag(),
                result.summary(language),
                card.steps(),
                card.country(),
                card.level(),
                card.titles().keySet(),
                result.hit().score(),
                PATH + "/" + card.slug(),
                "/practices/" + card.slug());
    }
}
