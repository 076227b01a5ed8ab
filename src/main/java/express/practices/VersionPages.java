package express.practices;

import express.base.NotFound;
import express.base.Settings;
import express.ui.Open;
import express.ui.Screen;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Every version that was ever published, as it was, and what changed between two of them. */
@Controller
class VersionPages {

    private static final String PATH = PracticePages.PATH + "/{slug}/versions";

    /** @param title of the practice today */
    record VersionsPage(String slug, String title, List<Versions.Edition> editions) {}

    record ChangesPage(String slug, String title, Publication before, Publication after, SheetChanges changes) {}

    private final Library library;
    private final Versions versions;
    private final Origins origins;
    private final Settings settings;
    private final Showing showing;

    VersionPages(Library library, Versions versions, Origins origins, Settings settings, Showing showing) {
        this.library = library;
        this.versions = versions;
        this.origins = origins;
        this.settings = settings;
        this.showing = showing;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen, @PathVariable String slug) {
        Entry entry = library.entry(slug);
        return screen.showAll(
                "practices/versions",
                entry.change(),
                () -> new VersionsPage(slug, entry.title(screen.language()), versions.listEditions(entry.id())));
    }

    @Open
    @GetMapping(PATH + "/{version}")
    ModelAndView one(Screen screen, @PathVariable String slug, @PathVariable String version) {
        Entry entry = library.entry(slug);
        return screen.showAll("practices/version", showing.editionOfAll(entry), () -> past(screen, entry, version));
    }

    private ReadPage past(Screen screen, Entry entry, String version) {
        Publication publication = find(entry, version);
        PracticeSheet sheet = showing.read(publication, screen.language());
        return ReadPage.past(sheet, entry, origins.of(publication), settings.address());
    }

    private Publication find(Entry entry, String version) {
        return number(version)
                .flatMap(number -> versions.find(entry.id(), number))
                .orElseThrow(NotFound::new);
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .map(Integer::valueOf);
    }

    /** The sheet that somebody printed long ago can be printed again. */
    @Open
    @GetMapping(PATH + "/{version}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug, @PathVariable String version) {
        Entry entry = library.entry(slug);
        return screen.printAll(
                showing.editionOfAll(entry),
                () -> PracticePages.print(screen, past(screen, entry, version).onPaper(showing)));
    }

    /** @param since the version that the reader knows; without one, that before */
    @Open
    @GetMapping(PracticePages.PATH + "/{slug}/changes")
    ModelAndView changes(
            Screen screen,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until) {
        Entry entry = library.entry(slug);
        return screen.showAll("practices/changes-page", showing.editionOfAll(entry), () -> {
            Publication after = number(until)
                    .flatMap(number -> versions.find(entry.id(), number))
                    .orElseGet(() -> library.get(slug));
            Publication before = number(since)
                    .or(() -> Optional.of(after.version() - 1))
                    .flatMap(number -> versions.find(entry.id(), number))
                    .orElse(after);
            return new ChangesPage(
                    slug,
                    entry.title(screen.language()),
                    before,
                    after,
                    SheetChanges.withPictures(showing.told(before.sheet()), showing.told(after.sheet()), screen));
        });
    }
}
