package express.transfer;

import com.ibm.icu.text.Collator;
import express.base.ChainStep;
import express.practices.Census;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The library in pictures. */
@Controller
class TransferPages {

    static final String PATH = "/transfer";

    /**
     * @param step for which the large map counts, or all
     * @param countries in the order of the reader's language
     * @param steps a small map for each step, in the shades of all of them
     */
    record TransferPage(
            @Nullable ChainStep step,
            Figures figures,
            List<String> countries,
            Mapped map,
            List<Mapped> steps,
            List<Arrow> arrows) {

        /** The steps for which there is a practice. */
        int served() {
            return ChainStep.values().length - figures.stepsWithoutAny().size();
        }

        /** What the large map shows, in one sentence. */
        String said(Screen screen) {
            return figures.total(step) == 0
                    ? screen.text("transfer.map.nothing")
                    : screen.text("transfer.map.said", figures.total(step), figures.reached(step));
        }

        /** What is missing of a step, in one sentence. */
        String missing(Screen screen, ChainStep of) {
            int union = (int) Figures.union().count();
            int missing = figures.missing(of).size();
            if (figures.total(of) == 0) {
                return screen.text("transfer.missing.all");
            }
            if (missing == union) {
                return screen.text("transfer.missing.elsewhere");
            }
            return missing == 0
                    ? screen.text("transfer.missing.none", union)
                    : screen.text("transfer.missing.some", missing, union);
        }

        long adopted() {
            return arrows.stream().mapToLong(Arrow::count).sum();
        }

        long atHome() {
            return arrows.stream()
                    .filter(Arrow::staysAtHome)
                    .mapToLong(Arrow::count)
                    .sum();
        }

        /** Those with a practice, most of them first. */
        List<String> ranked() {
            return countries.stream()
                    .filter(country -> figures.in(country, step) > 0)
                    .sorted(Comparator.comparingLong((String country) -> -figures.in(country, step)))
                    .toList();
        }
    }

    private final Census census;
    private final Arrows arrows;

    TransferPages(Census census, Arrows arrows) {
        this.census = census;
        this.arrows = arrows;
    }

    @Bean
    static MenuEntry transferEntry() {
        return MenuEntry.top(12, PATH, "transfer.menu", viewer -> true);
    }

    @Open
    @GetMapping(PATH)
    ModelAndView transfer(Screen screen, @RequestParam(name = "step", required = false) @Nullable String step) {
        return screen.showAll(
                "transfer/transfer",
                census.edition(),
                () -> page(screen, Figures.of(census.list()), arrows.list(), known(step)));
    }

    static TransferPage page(Screen screen, Figures figures, List<Arrow> arrows, @Nullable ChainStep step) {
        Shades shades = Shades.of(Stream.of(ChainStep.values()).flatMapToLong(one -> Mapped.counts(figures, one)));
        return new TransferPage(
                step,
                figures,
                inOrder(screen, figures),
                Mapped.of(figures, step),
                Stream.of(ChainStep.values())
                        .map(one -> Mapped.of(figures, one, shades))
                        .toList(),
                arrows);
    }

    private static List<String> inOrder(Screen screen, Figures figures) {
        Collator collator = Collator.getInstance(screen.language());
        return figures.countries().stream()
                .sorted(Comparator.comparing(screen::country, collator::compare))
                .toList();
    }

    /** Another word behind the question mark is passed over, since people follow old and broken links. */
    private static @Nullable ChainStep known(@Nullable String typed) {
        return Stream.of(ChainStep.values())
                .filter(step -> step.slug().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
