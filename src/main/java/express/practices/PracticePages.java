package express.practices;

import express.base.ChainStep;
import express.practices.Listing.Choice;
import express.ui.Languages;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The library as people read it. */
@Controller
class PracticePages {

    /** What stands in the list of one practice. */
    record Card(Publication publication, Locale language, Sheet.Words words) {

        Sheet sheet() {
            return publication.sheet();
        }
    }

    /** One chosen filter and the address of the list without it. */
    record Chosen(String text, String without) {}

    record ListPage(
            Listing listing,
            Choice choice,
            List<Card> cards,
            List<Chosen> chosen,
            @Nullable String next) {}

    private final Library library;

    PracticePages(Library library) {
        this.library = library;
    }

    @Bean
    static MenuEntry practicesEntry() {
        return MenuEntry.top(10, "/practices", "practices.menu", viewer -> true);
    }

    @Open
    @GetMapping("/practices")
    ModelAndView list(
            Screen screen,
            @RequestParam(defaultValue = "") List<String> step,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String after) {
        Choice choice = new Choice(
                steps(step),
                country.matches("[A-Z]{2}") ? country : null,
                find(Sheet.Level.values(), level).orElse(null),
                text.isBlank() ? null : Locale.forLanguageTag(text),
                after.isBlank() ? null : after);
        return screen.show("practices/practices", listPage(screen, choice));
    }

    private static List<ChainStep> steps(List<String> slugs) {
        return Arrays.stream(ChainStep.values())
                .filter(step -> slugs.contains(step.slug()))
                .toList();
    }

    private static <T extends Enum<T>> Optional<T> find(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }

    private ListPage listPage(Screen screen, Choice choice) {
        Listing listing = Listing.of(library.all(), choice, screen.language());
        List<Card> cards = listing.page().stream()
                .map(publication -> card(publication, screen))
                .toList();
        String next = listing.next() == null ? null : address(choice, listing.next());
        return new ListPage(listing, choice, cards, chosen(screen, choice), next);
    }

    private static Card card(Publication publication, Screen screen) {
        Sheet sheet = publication.sheet();
        return new Card(publication, sheet.languageFor(screen.language()), sheet.words(screen.language()));
    }

    private static List<Chosen> chosen(Screen screen, Choice choice) {
        List<Chosen> chosen = new ArrayList<>();
        for (ChainStep step : choice.steps()) {
            var others = choice.steps().stream().filter(other -> other != step).toList();
            chosen.add(new Chosen(
                    screen.text("step." + step.slug()),
                    address(new Choice(others, choice.country(), choice.level(), choice.language(), null), null)));
        }
        if (choice.country() != null) {
            var without = new Choice(choice.steps(), null, choice.level(), choice.language(), null);
            chosen.add(new Chosen(screen.country(choice.country()), address(without, null)));
        }
        if (choice.level() != null) {
            var without = new Choice(choice.steps(), choice.country(), null, choice.language(), null);
            chosen.add(new Chosen(screen.text("practices.level." + choice.level()), address(without, null)));
        }
        if (choice.language() != null) {
            var without = new Choice(choice.steps(), choice.country(), choice.level(), null, null);
            chosen.add(new Chosen(Languages.ownName(choice.language()), address(without, null)));
        }
        return chosen;
    }

    static String address(Choice choice, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/practices");
        choice.steps().forEach(step -> address.queryParam("step", step.slug()));
        address.queryParamIfPresent("country", Optional.ofNullable(choice.country()));
        address.queryParamIfPresent("level", Optional.ofNullable(choice.level()));
        address.queryParamIfPresent(
                "text", Optional.ofNullable(choice.language()).map(Locale::toLanguageTag));
        address.queryParamIfPresent("after", Optional.ofNullable(after));
        return address.encode().toUriString();
    }

    @Open
    @GetMapping("/practices/{slug}")
    ModelAndView practice(Screen screen, @PathVariable String slug) {
        return screen.show("practices/practice", PracticeSheet.of(library.get(slug), screen.language()));
    }

    @Open
    @GetMapping("/practices/{slug}.pdf")
    ResponseEntity<byte[]> paper(Screen screen, @PathVariable String slug) {
        PracticeSheet sheet = PracticeSheet.of(library.get(slug), screen.language());
        return screen.print(
                "practices/practice-paper",
                sheet,
                sheet.words().title(),
                sheet.words().summary(),
                sheet.publication().at());
    }
}
