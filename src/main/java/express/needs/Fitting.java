package express.needs;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Ranks what others offer by how well it answers a need, or the other way round. What both speak of counts by how rare
 * it is among all notices (its inverse document frequency, ln(1 + n/df)): that both speak of newcomers says little.
 */
final class Fitting {

    /** Beside concepts, of which one that is in a tenth of all notices weighs 2.4. */
    private static final double SAME_STEP = 2;

    private static final double SAME_WAY = 1;
    private static final double SHARED_GROUP = 0.5;
    private static final double COMMON_LANGUAGE = 1;

    private final Map<Notice, Set<String>> concepts = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    Fitting(Collection<Notice> notices, Function<Notice, Set<String>> about) {
        for (Notice notice : notices) {
            Set<String> of = about.apply(notice);
            concepts.put(notice, of);
            of.forEach(concept -> frequency.merge(concept, 1, Integer::sum));
        }
    }

    /** The best first. What shares neither a concept nor a step is no answer. */
    List<Fit> rank(Said mine, Set<String> about) {
        return concepts.keySet().stream()
                .flatMap(notice -> fit(mine, about, notice).stream())
                .sorted(Comparator.comparingDouble(Fit::score)
                        .reversed()
                        .thenComparing(fit -> fit.notice().id()))
                .toList();
    }

    private Optional<Fit> fit(Said mine, Set<String> about, Notice notice) {
        Said theirs = notice.said();
        List<String> shared = shared(about, Objects.requireNonNull(concepts.get(notice)));
        boolean step = mine.step() != null && mine.step() == theirs.step();
        if (shared.isEmpty() && !step) {
            return Optional.empty();
        }
        boolean way = mine.way() != null && mine.way() == theirs.way();
        var groups = mine.groups().stream().filter(theirs.groups()::contains).toList();
        List<Locale> languages =
                mine.languages().stream().filter(theirs.languages()::contains).toList();
        double score = shared.stream().mapToDouble(this::weight).sum()
                + (step ? SAME_STEP : 0)
                + (way ? SAME_WAY : 0)
                + SHARED_GROUP * groups.size()
                + (languages.isEmpty() ? 0 : COMMON_LANGUAGE);
        return Optional.of(
                new Fit(notice, shared, step ? mine.step() : null, way ? mine.way() : null, groups, languages, score));
    }

    private List<String> shared(Set<String> one, Set<String> other) {
        Stream<String> shared = one.size() < other.size()
                ? one.stream().filter(other::contains)
                : other.stream().filter(one::contains);
        return shared.sorted(Comparator.comparingDouble(this::weight).reversed().thenComparing(Function.identity()))
                .toList();
    }

    private double weight(String concept) {
        return Math.log1p((double) concepts.size() / frequency.getOrDefault(concept, 1));
    }
}
