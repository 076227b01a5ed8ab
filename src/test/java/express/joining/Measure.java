package express.joining;

import express.joining.Likeness.Score;
import express.joining.MadePeople.Made;
import express.joining.MadePeople.Population;
import express.joining.Tracing.Traced;
import express.people.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well people are found again among made ones, and how much each agreement weighs, counted there. */
public final class Measure {

    private static final int HELD = 200;

    private final Tracing tracing = new Tracing(text -> Tokens.digest(new String(text, StandardCharsets.UTF_8)));
    private final List<Made> files;
    private final List<Traced> traced = new ArrayList<>();
    private final Map<Long, List<Integer>> index = new HashMap<>();

    public Measure(Population population) {
        this.files = population.files();
        for (int i = 0; i < files.size(); i++) {
            Traced one = tracing.trace(files.get(i).profile(), false);
            traced.add(one);
            for (long key : one.keys()) {
                index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(i);
            }
        }
    }

    /** What came of asking: whom it is, and how sure. */
    private record Best(int person, double value) {}

    private Optional<Best> best(Made asked) {
        Traced one = tracing.trace(asked.profile(), true);
        Optional<Best> strong = best(one, one.strong());
        return strong.filter(it -> it.value() >= Likeness.ASKED).or(() -> best(one, one.keys()));
    }

    private Optional<Best> best(Traced asked, Set<Long> keys) {
        Map<Integer, Integer> shared = new HashMap<>();
        keys.forEach(key -> index.getOrDefault(key, List.of()).forEach(it -> shared.merge(it, 1, Integer::sum)));
        return shared.entrySet().stream()
                .sorted((a, b) ->
                        b.getValue() != a.getValue().intValue() ? b.getValue() - a.getValue() : a.getKey() - b.getKey())
                .limit(HELD)
                .map(it -> new Best(
                        files.get(it.getKey()).person(),
                        Likeness.score(asked.trait(), traced.get(it.getKey()).trait())
                                .value()))
                .max((a, b) -> Double.compare(a.value(), b.value()));
    }

    /**
     * Of those who have a file, how many are proposed as the likeliest; of all whom somebody is asked about, how many are
     * right; and how many have no file and somebody is asked all the same.
     */
    public record Quality(double recall, double precision, double alarms) {}

    public Quality quality(List<Made> again, List<Made> strangers, double threshold) {
        int right = 0;
        int wrong = 0;
        for (Made one : again) {
            Optional<Best> best = best(one).filter(it -> it.value() >= threshold);
            if (best.isPresent()) {
                if (best.get().person() == one.person()) {
                    right++;
                } else {
                    wrong++;
                }
            }
        }
        int alarms = 0;
        for (Made one : strangers) {
            if (best(one).filter(it -> it.value() >= threshold).isPresent()) {
                alarms++;
            }
        }
        return new Quality(
                (double) right / again.size(),
                (double) right / Math.max(1, right + wrong),
                (double) alarms / Math.max(1, strangers.size()));
    }

    /** Bits that each agreement weighs: how much more often it is found of one person than of two that share a key. */
    public Map<String, Double> weights(List<Made> again) {
        Map<Reason.Kind, Integer> same = new EnumMap<>(Reason.Kind.class);
        Map<Reason.Kind, Integer> other = new EnumMap<>(Reason.Kind.class);
        for (Made one : again) {
            Traced asked = tracing.trace(one.profile(), true);
            count(same, Likeness.score(asked.trait(), traced.get(one.person()).trait()));
            count(
                    other,
                    Likeness.score(
                            asked.trait(),
                            traced.get((one.person() * 31 + 17) % files.size()).trait()));
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Reason.Kind kind : Reason.Kind.values()) {
            double m = (same.getOrDefault(kind, 0) + 0.5) / (again.size() + 1);
            double u = (other.getOrDefault(kind, 0) + 0.5) / (again.size() + 1);
            weights.put(kind.name(), Math.log(m / u) / Math.log(2));
        }
        return weights;
    }

    private static void count(Map<Reason.Kind, Integer> counts, Score score) {
        Set<Reason.Kind> kinds = new HashSet<>();
        score.reasons().forEach(it -> kinds.add(it.kind()));
        kinds.forEach(it -> counts.merge(it, 1, Integer::sum));
    }
}
