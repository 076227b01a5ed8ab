package express.glossary;

import express.ui.Open;
import express.ui.Screen;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what the glossary lacks, by language and theme, to whoever could help: those who speak a language need no account. */
@Controller
class GapPages {

    static final String PATH = GlossaryPages.PATH + "/gaps";

    /** @param gaps of all languages, or of the one chosen with its concepts */
    record GapPage(@Nullable Locale language, @Nullable Theme theme, List<Gap> gaps, Locale reader) {

        long count(Locale in, Gap.Kind kind) {
            return gaps.stream()
                    .filter(gap -> gap.language().equals(in) && gap.kind() == kind)
                    .count();
        }

        String at(@Nullable Locale otherLanguage, @Nullable Theme otherTheme) {
            return PATH + "?language=" + (otherLanguage == null ? "" : otherLanguage.toLanguageTag()) + "&theme="
                    + (otherTheme == null ? "" : otherTheme.slug());
        }

        /** The concepts that lack something in the language chosen. */
        Map<Concept, Set<Gap.Kind>> concepts() {
            Map<Concept, Set<Gap.Kind>> concepts = new LinkedHashMap<>();
            gaps.stream()
                    .filter(gap -> gap.language().equals(language))
                    .forEach(gap -> concepts.computeIfAbsent(gap.concept(), any -> EnumSet.noneOf(Gap.Kind.class))
                            .add(gap.kind()));
            return concepts;
        }
    }

    private final SingletonSupplier<List<Gap>> gaps;

    GapPages(Vocabulary vocabulary) {
        this.gaps = SingletonSupplier.of(() -> Gaps.of(vocabulary.glossary()));
    }

    @Open
    @GetMapping(PATH)
    ModelAndView gaps(
            Screen screen,
            @RequestParam(name = "language", defaultValue = "") String tag,
            @RequestParam(name = "theme", defaultValue = "") String slug) {
        Theme theme = Theme.find(slug).orElse(null);
        Stream<Gap> chosen = gaps.obtain().stream()
                .filter(gap -> theme == null || gap.concept().theme() == theme);
        return screen.show(
                "glossary/gaps",
                new GapPage(
                        Tongues.find(tag).orElse(null),
                        theme,
                        chosen.toList(),
                        Tongues.find(screen.language()).orElse(Locale.ENGLISH)));
    }
}
