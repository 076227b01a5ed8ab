package express.transfer;

import express.base.ChainStep;
import express.places.Land;
import express.practices.Census;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many practices there are, by country and step. No step means all of them. What is missing is missing in the
 * Union: elsewhere nobody has promised anything.
 */
record Figures(Map<String, Census.Count> counts) {

    static Figures of(Collection<Census.Count> counts) {
        return new Figures(counts.stream().collect(Collectors.toMap(Census.Count::country, Function.identity())));
    }

    /** The members of the Union, and all others where there is a practice. */
    Set<String> countries() {
        return Stream.concat(union(), counts.keySet().stream().sorted())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Stream<String> union() {
        return Land.ALL.values().stream().filter(Land::union).map(Land::country);
    }

    long in(String country, @Nullable ChainStep step) {
        Census.Count count = counts.get(country);
        if (count == null) {
            return 0;
        }
        return step == null ? count.practices() : count.steps().getOrDefault(step, 0L);
    }

    long total(@Nullable ChainStep step) {
        return counts.keySet().stream().mapToLong(country -> in(country, step)).sum();
    }

    long reached(@Nullable ChainStep step) {
        return counts.keySet().stream().filter(country -> in(country, step) > 0).count();
    }

    List<String> missing(@Nullable ChainStep step) {
        return union().filter(country -> in(country, step) == 0).toList();
    }

    List<ChainStep> stepsWithoutAny() {
        return Stream.of(ChainStep.values()).filter(step -> total(step) == 0).toList();
    }
}
