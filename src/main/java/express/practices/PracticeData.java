package express.practices;

import express.base.ChainStep;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The library as machines read it: open data, the same that people see. */
@RestController
class PracticeData {

    static final String PATH = "/api/practices";

    /**
     * One line of the list; the whole record stands at {@code self}.
     *
     * @param language of title and summary: the one asked for, or that of the record
     */
    record Line(
            String slug,
            String title,
            Locale language,
            String summary,
            ChainStep step,
            List<ChainStep> steps,
            String country,
            Sheet.Level level,
            Set<Locale> languages,
            int version,
            Instant publishedAt,
            String self,
            String page) {}

    /** @param next the address of the next lines, if there are any; {@code previous} likewise */
    record Lines(
            int total,
            List<Line> practices,
            String self,
            @Nullable String next,
            @Nullable String previous) {}

    record Whole(
            int version, Instant publishedAt, Publication.Status status, Sheet practice, String self, String page) {}

    private final Library library;
    private final Showing showing;

    PracticeData(Library library, Showing showing) {
        this.library = library;
        this.showing = showing;
    }

    @Open
    @GetMapping(PATH)
    ResponseEntity<Lines> list(Screen screen, HttpServletRequest request) {
        Asked asked = Asked.of(request);
        if (!asked.isUnderstood()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Choice choice = asked.choice();
        Listing listing = Listing.of(library.shelf(), screen.language(), choice);
        return checkedEachTime()
                .body(new Lines(
                        listing.total(),
                        library.open(listing.page()).stream()
                                .map(publication -> line(publication, screen.language()))
                                .toList(),
                        choice.at(PATH),
                        address(listing.next()),
                        address(listing.previous())));
    }

    private static ResponseEntity.BodyBuilder checkedEachTime() {
        return ResponseEntity.ok().header(HttpHeaders.LINK, Licence.LINK).cacheControl(CacheControl.noCache());
    }

    private static @Nullable String address(@Nullable Choice lines) {
        return lines == null ? null : lines.at(PATH);
    }

    private static Line line(Publication publication, Locale reader) {
        Sheet sheet = publication.sheet();
        return new Line(
                sheet.slug(),
                sheet.words(reader).title(),
                sheet.languageFor(reader),
                sheet.words(reader).summary(),
                sheet.step(),
                sheet.steps(),
                sheet.country(),
                sheet.level(),
                sheet.texts().keySet(),
                publication.version(),
                publication.at(),
                PATH + "/" + sheet.slug(),
                PracticePages.PATH + "/" + sheet.slug());
    }

    @Open
    @GetMapping(PATH + "/{slug}")
    ResponseEntity<Whole> practice(@PathVariable String slug) {
        Publication publication = library.get(slug);
        ResponseEntity.BodyBuilder answer = checkedEachTime();
        if (publication.sheet().pictures().isEmpty()) {
            answer.lastModified(publication.at());
        }
        return answer.body(whole(publication, showing.told(publication.sheet())));
    }

    /** @param told what of its sheet may still be told */
    static Whole whole(Publication publication, Sheet told) {
        String slug = publication.sheet().slug();
        return new Whole(
                publication.version(),
                publication.at(),
                publication.status(),
                told,
                PATH + "/" + slug,
                PracticePages.PATH + "/" + slug);
    }
}
