package express.transfer;

import express.base.ChainStep;
import express.practices.Census;
import express.ui.MenuEntry;
import express.ui.Open;
import express.ui.Screen;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the pictures with invented figures, as full as they will be in some years. */
@Controller
class TransferSample {

    static final String PATH = "/design/transfer";

    private static final List<Arrow> ARROWS = List.of(
            new Arrow("IT", "SE", 9),
            new Arrow("BE", "ES", 6),
            new Arrow("SE", "IT", 4),
            new Arrow("FR", "RO", 4),
            new Arrow("IT", "GR", 3),
            new Arrow("DE", "PL", 2),
            new Arrow("NL", "LU", 2),
            new Arrow("IT", "IT", 2),
            new Arrow("ES", "IE", 1),
            new Arrow("BE", "MT", 1),
            new Arrow("FR", "JO", 1));

    /** In a demonstration the foot leads here. */
    @Bean
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static MenuEntry transferSampleEntry() {
        return MenuEntry.foot(991, PATH, "transfer.sample.title");
    }

    @Open
    @GetMapping(PATH)
    ModelAndView sample(Screen screen) {
        return screen.show("transfer/sample", TransferPages.page(screen, figures(), ARROWS, null));
    }

    /** Many in some countries, none in others, and for one step nowhere. */
    private static Figures figures() {
        List<String> union = Figures.union().toList();
        return Figures.of(IntStream.range(0, union.size())
                .filter(place -> place % 6 != 2)
                .mapToObj(place -> count(union.get(place), place))
                .toList());
    }

    private static Census.Count count(String country, int place) {
        Map<ChainStep, Long> steps = Arrays.stream(ChainStep.values())
                .filter(step -> step != ChainStep.MENTORING && (place + step.ordinal()) % 3 != 0)
                .collect(Collectors.toMap(Function.identity(), step -> 1L + place * place * (step.ordinal() + 1) % 37));
        return new Census.Count(
                country, steps.values().stream().mapToLong(Long::longValue).sum(), steps);
    }
}
