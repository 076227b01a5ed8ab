package express.seeking;

import express.base.ChainStep;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Services as machines look for them: the same that people see, with the same reasons. */
@RestController
class SeekingData {

    static final String PATH = "/api/services/search";

    private static final String USUAL = "20";
    private static final int MOST = 100;

    /**
     * One service; more of it stands at {@code self}.
     *
     * @param metres from the town that was named; nothing where none was, or where nobody may know
     * @param fits codes of why it fits
     * @param unsaid codes of what was asked and nobody has said
     * @param stale whether nobody has said for a year that it is still true
     */
    record Item(
            String id,
            String name,
            String lang,
            String organisation,
            List<ChainStep> steps,
            List<String> towns,
            @Nullable Integer metres,
            List<String> fits,
            List<String> unsaid,
            boolean stale,
            String self,
            String page) {}

    /**
     * @param total of which the items are a part, the best first
     * @param around the town from which it was counted
     * @param next where the next ones stand, if there are any
     */
    record Answer(
            int total,
            @Nullable String around,
            List<Item> items,
            @Nullable String next) {}

    private final Seeking seeking;

    SeekingData(Seeking seeking) {
        this.seeking = seeking;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<Answer> seek(
            Screen screen,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(defaultValue = USUAL) int limit) {
        Locale language = lang == null || lang.isBlank() ? screen.language() : Locale.forLanguageTag(lang.strip());
        if (limit < 1 || limit > MOST || language.getLanguage().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Wish wish = Wish.of(request);
        Seeking.Outcome outcome = seeking.seek(wish, language, limit);
        String next = outcome.sought().next();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Answer(
                        outcome.sought().total(),
                        outcome.town() == null ? null : outcome.town().name(),
                        outcome.fits().stream().map(fit -> item(screen, fit)).toList(),
                        next == null ? null : next(wish.after(next), language, limit)));
    }

    private static String next(Wish wish, Locale language, int limit) {
        return wish.at(PATH) + "&lang=" + language.toLanguageTag() + "&limit=" + limit;
    }

    private static Item item(Screen screen, Fit fit) {
        List<Reason> reasons = fit.reasons(screen);
        return new Item(
                fit.service().id().toString(),
                fit.service().name(),
                fit.lang(),
                fit.house().name(),
                fit.service().steps(),
                fit.towns(),
                fit.find().metres(),
                reasons.stream().filter(Reason::known).map(Reason::code).toList(),
                reasons.stream().filter(it -> !it.known()).map(Reason::code).toList(),
                fit.stale(),
                "/api/hsds/services/" + fit.service().id(),
                SeekingPages.PATH + "/" + fit.service().id());
    }
}
