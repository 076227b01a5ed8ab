package express.practices;

import express.base.ChainStep;
import express.exhibits.Gallery;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The library as people read it. */
@Controller
class PracticePages {

    static final String PATH = "/practices";

    /** What stands in the list of one practice. */
    record Card(Publication publication, Locale language, Sheet.Words words) {

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
    private final Gallery gallery;

    PracticePages(Library library, Gallery gallery) {
        this.library = library;
        this.gallery = gallery;
    }

    @Bean
    static MenuEntry practicesEntry() {
        return MenuEntry.top(10, PATH, "practices.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView list(Screen screen, HttpServletRequest request) {
        return screen.showAll(
                "practices/practices",
                library.edition(),
                () -> page(screen, Asked.of(request).choice()));
    }

    private ListPage page(Screen screen, Choice choice) {
        Listing listing = Listing.of(library.list(screen.language()), choice);
        List<Chosen> chosen = chosen(screen, choice);
        return new ListPage(
                title(screen, chosen),
                listing,
                choice,
                listing.page().stream().map(it -> card(it, screen)).toList(),
                chosen,
                address(listing.next()),
                address(listing.previous()));
    }

    private static String title(Screen screen, List<Chosen> chosen) {
        String filter = chosen.stream().map(Chosen::text).collect(Collectors.joining("\u00a0· "));
        return chosen.isEmpty() ? screen.text("practices.title") : screen.text("practices.title.chosen", filter);
    }

    private static Card card(Publication publication, Screen screen) {
        Sheet sheet = publication.sheet();
        return new Card(publication, sheet.languageFor(screen.language()), sheet.words(screen.language()));
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

    @Open
    @GetMapping(PATH + "/{slug}")
    ModelAndView practice(Screen screen, @PathVariable String slug) {
        return screen.showAll("practices/practice", edition(slug), () -> sheet(screen, slug));
    }

    /** Another one also when a picture of it was taken back. */
    private Object edition(String slug) {
        return library.get(slug).sheet().pictures().isEmpty()
                ? library.edition()
                : List.of(library.edition(), gallery.edition());
    }

    private PracticeSheet sheet(Screen screen, String slug) {
        Publication publication = library.get(slug);
        return PracticeSheet.of(
                publication,
                screen.language(),
                gallery.standing(publication.sheet().pictureIds()));
    }

    @Open
    @GetMapping(PATH + "/{slug}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        return screen.printAll(
                edition(slug), () -> print(screen, sheet(screen, slug).onPaper(gallery::onPaper)));
    }

    private static ResponseEntity<byte[]> print(Screen screen, PracticeSheet sheet) {
        return screen.print(
                "practices/practice-paper",
                sheet,
                sheet.words().title(),
                sheet.words().summary(),
                sheet.publication().at());
    }
}
