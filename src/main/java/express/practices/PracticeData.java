package express.practices;

import express.base.ChainStep;
import express.practices.Listing.Choice;
import express.ui.Open;
import express.ui.Screen;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library as machines read it: open data, the same that people see. */
@RestController
class PracticeData {

    /** One line of the list; the whole record stands at {@code self}. */
    record Line(
            String slug,
            String title,
            Locale language,
            String summary,
            ChainStep step,
            List<ChainStep> steps,
            String country,
            Sheet.Level level,
            int version,
            String self) {}

    /** @param next the address of the next lines, if there are any */
    record Lines(int total, List<Line> practices, @Nullable String next) {}

    record Whole(int version, Instant publishedAt, Publication.Status status, Sheet practice) {}

    private final Library library;

    PracticeData(Library library) {
        this.library = library;
    }

    @Open
    @GetMapping("/api/practices")
    Lines list(
            Screen screen,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) Sheet.@Nullable Level level,
            @RequestParam(required = false) @Nullable String after) {
        List<ChainStep> steps = Arrays.stream(ChainStep.values())
                .filter(known -> step.contains(known.slug()))
                .toList();
        Choice choice = new Choice(steps, country, level, null, after);
        Listing listing = Listing.of(library.all(), choice, screen.language());
        String next = listing.next() == null ? null : "/api" + PracticePages.address(choice, listing.next());
        return new Lines(
                listing.total(),
                listing.page().stream()
                        .map(publication -> line(publication, screen.language()))
                        .toList(),
                next);
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
                publication.version(),
                "/api/practices/" + sheet.slug());
    }

    @Open
    @GetMapping("/api/practices/{slug}")
    Whole practice(@PathVariable String slug) {
        Publication publication = library.get(slug);
        return new Whole(publication.version(), publication.at(), publication.status(), publication.sheet());
    }
}
