package express.practices;

import express.base.ChainStep;
import express.base.Settings;
import express.exhibits.Standing;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library as people read it. */
@Controller
class PracticePages {

    static final String PATH = "/practices";

    /** What stands in the list of one practice. */
    record Card(Entry entry, Publication publication, Locale language, Words words, Pictures.@Nullable Shown picture) {

        boolean isReviewed() {
            return publication.status() == Publication.Status.REVIEWED;
        }

        Sheet sheet() {
            return publication.sheet();
        }
    }

    /** One chosen filter and the address of the list without it. */
    record Chosen(String text, String without) {}

    record ListPage(
            String title,
            Listing listing,
            Choice choice,
            List<Card> cards,
            List<Chosen> chosen,
            @Nullable String next,
            @Nullable String previous) {}

    private final Library library;
    private final List<Annex> annexes;
    private final Origins origins;
    private final Settings settings;
    private final Showing showing;

    PracticePages(Library library, List<Annex> annexes, Origins origins, Settings settings, Showing showing) {
        this.library = library;
        this.showing = showing;
        this.origins = origins;
        this.settings = settings;
        this.annexes =
                annexes.stream().sorted(Comparator.comparingInt(Annex::order)).toList();
    }

    @Bean
    static MenuEntry practicesEntry() {
        return MenuEntry.top(10, PATH, "practices.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen, HttpServletRequest request) {
        Choice choice = Asked.of(request).choice();
        try {
            return screen.showAll(
                    "practices/practices", showing.edition(library), () -> page(screen, choice, showing::standing));
        } catch (DataAccessException | TransactionException away) {
            // Whether a picture may still be shown cannot be asked now, but practices can be listed, and are not kept
            // so.
            return screen.show("practices/practices", page(screen, choice, opened -> Map.of()));
        }
    }

    private ListPage page(Screen screen, Choice choice, Function<List<Publication>, Map<UUID, Standing>> standing) {
        Listing listing = Listing.of(library.shelf(), screen.language(), choice);
        List<Chosen> chosen = chosen(screen, choice);
        return new ListPage(
                title(screen, chosen),
                listing,
                choice,
                cards(screen, listing.page(), standing),
                chosen,
                address(listing.next()),
                address(listing.previous()));
    }

    static String title(Screen screen, Choice choice) {
        return title(screen, chosen(screen, choice));
    }

    private static String title(Screen screen, List<Chosen> chosen) {
        String filter = chosen.stream().map(Chosen::text).collect(Collectors.joining("\u00a0· "));
        return chosen.isEmpty() ? screen.text("practices.title") : screen.text("practices.title.chosen", filter);
    }

    private List<Card> cards(Screen screen, List<Entry> page, Function<List<Publication>, Map<UUID, Standing>> asked) {
        List<Publication> opened = library.open(page);
        Map<UUID, Standing> standing = asked.apply(opened);
        return IntStream.range(0, page.size())
                .mapToObj(i -> card(page.get(i), opened.get(i), screen.language(), standing))
                .toList();
    }

    private static Card card(Entry entry, Publication publication, Locale reader, Map<UUID, Standing> standing) {
        Sheet sheet = publication.sheet();
        return new Card(
                entry,
                publication,
                sheet.languageFor(reader),
                sheet.words(reader),
                Pictures.forReaders(sheet, reader, standing).lead());
    }

    private static List<Chosen> chosen(Screen screen, Choice choice) {
        List<Chosen> chosen = new ArrayList<>();
        for (ChainStep step : choice.steps()) {
            chosen.add(chosen(screen.text("step." + step.slug()), choice.without(step)));
        }
        if (choice.country() != null) {
            chosen.add(chosen(screen.country(choice.country()), choice.withoutCountry()));
        }
        if (choice.level() != null) {
            chosen.add(chosen(screen.text("practices.level." + choice.level()), choice.withoutLevel()));
        }
        if (choice.language() != null) {
            chosen.add(chosen(Languages.ownName(choice.language()), choice.withoutLanguage()));
        }
        return chosen;
    }

    private static Chosen chosen(String text, Choice without) {
        return new Chosen(text, without.at(PATH));
    }

    private static @Nullable String address(@Nullable Choice page) {
        return page == null ? null : page.at(PATH);
    }

    /** @param read the version that the reader knows, as it stands on their printed sheet */
    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView practice(
            Screen screen, @PathVariable String slug, @RequestParam(required = false) @Nullable String read) {
        Entry entry = library.entry(slug);
        try {
            return screen.showAll(
                    "practices/practice", showing.edition(entry), () -> readPage(screen, entry, read, annexes));
        } catch (DataAccessException | TransactionException away) {
            // What others show below it cannot be had now, but the practice can, and is not kept without them.
            return screen.show("practices/practice", readPage(screen, entry, read, List.of()));
        }
    }

    private ReadPage readPage(Screen screen, Entry entry, @Nullable String read, List<Annex> below) {
        PracticeSheet sheet = showing.read(library.get(entry.slug()), screen.language());
        int version = sheet.publication().version();
        boolean earlier = read != null && read.matches("[1-9][0-9]{0,5}") && Integer.parseInt(read) < version;
        return new ReadPage(
                sheet,
                version,
                earlier ? Integer.parseInt(read) : version,
                entry.truth(),
                below.stream()
                        .flatMap(annex -> annex.show(screen, sheet.publication()).stream())
                        .toList(),
                origins.of(sheet.publication()),
                settings.address());
    }

    @Open
    @GetMapping(PATH + "/{slug}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        Entry entry = library.entry(slug);
        return screen.printAll(
                showing.edition(entry),
                () -> print(screen, readPage(screen, entry, null, List.of()).onPaper(showing)));
    }

    static ResponseEntity<byte[]> print(Screen screen, ReadPage page) {
        PracticeSheet sheet = page.sheet();
        return screen.print(
                "practices/practice-print",
                page,
                sheet.words().title(),
                sheet.words().summary(),
                sheet.publication().at());
    }
}
