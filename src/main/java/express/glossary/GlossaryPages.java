package express.glossary;

import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The dictionary of the field, in the reader's language with another one beside it, and a page for each concept. */
@Controller
class GlossaryPages {

    static final String PATH = "/glossary";

    /** What a reader chose; what is not known is passed over, since people follow old and broken links. */
    record Choice(String typed, @Nullable Theme theme, String letter, Locale beside) {

        String of(@Nullable Theme other) {
            return PATH + "?with=" + beside.toLanguageTag() + (other == null ? "" : "&theme=" + other.slug());
        }

        String under(String otherLetter) {
            return of(theme) + "&letter=" + URLEncoder.encode(otherLetter, StandardCharsets.UTF_8);
        }

        /** Nothing in particular, so that the dictionary is opened at its first letter. */
        boolean isAny(Order order) {
            return typed.isEmpty() && theme == null && order.under(letter).isEmpty();
        }

        Choice at(String otherLetter) {
            return new Choice(typed, theme, otherLetter, beside);
        }

        boolean includes(Concept concept) {
            return theme == null || concept.theme() == theme;
        }
    }

    /** @param counts how many concepts there are of a theme */
    record ListPage(
            Choice choice, Map<Theme, Long> counts, List<String> letters, Collection<Concept> concepts, Locale reader) {

        long total() {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    record ConceptPage(
            Concept concept, List<Concept> broader, List<Concept> narrower, List<Concept> related, Locale reader) {}

    private final Vocabulary vocabulary;
    private final LookingUp lookingUp;

    GlossaryPages(Vocabulary vocabulary, LookingUp lookingUp) {
        this.vocabulary = vocabulary;
        this.lookingUp = lookingUp;
    }

    @Bean
    static MenuEntry glossaryEntry() {
        return MenuEntry.foot(15, PATH, "glossary.menu");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView glossary(
            Screen screen,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            @RequestParam(name = "letter", defaultValue = "") String letter,
            @RequestParam(name = "with", defaultValue = "") String with) {
        Locale reader = reader(screen);
        var choice = new Choice(typed.strip(), Theme.find(theme).orElse(null), letter, beside(with, reader));
        return screen.showAll("glossary/glossary", vocabulary.glossary().edition(), () -> listPage(choice, reader));
    }

    private static Locale reader(Screen screen) {
        return Tongues.find(screen.language()).orElse(Locale.ENGLISH);
    }

    private static Locale beside(String tag, Locale reader) {
        return Tongues.find(tag)
                .filter(language -> !language.equals(reader))
                .orElse(reader.equals(Locale.ENGLISH) ? Locale.FRENCH : Locale.ENGLISH);
    }

    private ListPage listPage(Choice choice, Locale reader) {
        Map<Theme, Long> counts = vocabulary.glossary().list().stream()
                .collect(Collectors.groupingBy(Concept::theme, Collectors.counting()));
        Order order = lookingUp.order(reader);
        Choice shown =
                choice.isAny(order) ? choice.at(order.letters(any -> true).getFirst()) : choice;
        return new ListPage(shown, counts, order.letters(shown::includes), concepts(shown, order, reader), reader);
    }

    /** What was typed, else the letter chosen, else the whole theme. */
    private Collection<Concept> concepts(Choice choice, Order order, Locale reader) {
        return of(
                choice,
                choice.typed().isEmpty()
                        ? order.under(choice.letter()).orElseGet(order::all)
                        : lookingUp.find(choice.typed(), List.of(reader, choice.beside())));
    }

    private static List<Concept> of(Choice choice, Collection<Concept> concepts) {
        return concepts.stream().filter(choice::includes).toList();
    }

    @Open
    @GetMapping(PATH + "/{id}")
    ModelAndView concept(Screen screen, @PathVariable String id) {
        Glossary glossary = vocabulary.glossary();
        Concept concept = glossary.get(id);
        return screen.showAll("glossary/concept", glossary.edition(), () -> conceptPage(concept, reader(screen)));
    }

    private ConceptPage conceptPage(Concept concept, Locale reader) {
        Glossary glossary = vocabulary.glossary();
        return new ConceptPage(
                concept,
                glossary.broader(concept).stream().sorted(Order.byName(reader)).toList(),
                glossary.narrower(concept).stream().sorted(Order.byName(reader)).toList(),
                glossary.related(concept),
                reader);
    }
}
