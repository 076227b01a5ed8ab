package express.finding;

import com.ibm.icu.text.Collator;
import express.base.ChainStep;
import express.practices.Facet;
import express.search.Found;
import express.ui.Screen;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One way of narrowing down what was found, with what each choice would leave. */
record Filter(Facet facet, List<Option> options) {

    record Option(String value, String said, int things, boolean chosen) {}

    static Filter of(Screen screen, Facet facet, Wanted wanted, Found found) {
        Map<String, Integer> things = new HashMap<>();
        found.counts()
                .getOrDefault(facet.word(), List.of())
                .forEach(count -> things.put(count.value(), count.things()));
        wanted.chosen().getOrDefault(facet, Set.of()).forEach(value -> things.putIfAbsent(value, 0));
        Stream<Option> options = things.entrySet().stream()
                .map(value -> new Option(
                        value.getKey(),
                        facet.said(screen, value.getKey()),
                        value.getValue(),
                        wanted.has(facet, value.getKey())));
        return new Filter(facet, options.sorted(order(screen, facet)).toList());
    }

    /** Steps, grades and goals have an order of their own; the rest stands as in a dictionary. */
    private static Comparator<Option> order(Screen screen, Facet facet) {
        Collator collator = Collator.getInstance(screen.language());
        return switch (facet) {
            case STEP -> Comparator.comparing(option -> ChainStep.valueOf(option.value()));
            case SDG -> Comparator.comparing(option -> Integer.valueOf(option.value()));
            case LEVEL, EVIDENCE, COST -> Comparator.comparing(option -> facet.place(option.value()));
            default -> Comparator.comparing(Option::said, collator::compare);
        };
    }

    /** What most people narrow down by stands open, and what was chosen. */
    boolean open() {
        return facet == Facet.STEP || options.stream().anyMatch(Option::chosen);
    }

    String parameter() {
        return Wanted.parameter(facet);
    }

    String address(Option option) {
        return Wanted.value(facet, option.value());
    }
}
