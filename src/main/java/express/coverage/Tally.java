package express.coverage;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import express.services.Supply;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How many services that count a network has: at each step, and there for each group, language and place. */
final class Tally {

    private static final ChainStep[] STEPS = ChainStep.values();
    private static final Group[] GROUPS = Group.values();
    private static final int[] NONE = new int[STEPS.length];

    private final int[] steps = new int[STEPS.length];
    private final Map<Axis, Map<String, int[]>> rows = new EnumMap<>(Axis.class);
    private int services;

    private Tally() {
        Stream.of(Axis.values()).forEach(axis -> rows.put(axis, new HashMap<>()));
    }

    static Tally of(Collection<Supply> supplies) {
        var tally = new Tally();
        supplies.forEach(tally::count);
        return tally;
    }

    private void count(Supply supply) {
        services++;
        raise(steps, supply);
        for (Group group : GROUPS) {
            if (supply.welcomes(group)) {
                raise(row(Axis.GROUPS, group.name()), supply);
            }
        }
        supply.languages().forEach(language -> raise(row(Axis.LANGUAGES, language), supply));
        supply.places().forEach(place -> raise(row(Axis.PLACES, place), supply));
    }

    private int[] row(Axis axis, String value) {
        return rows.get(axis).computeIfAbsent(value, none -> new int[STEPS.length]);
    }

    private static void raise(int[] row, Supply supply) {
        for (ChainStep step : STEPS) {
            if (supply.serves(step)) {
                row[step.ordinal()]++;
            }
        }
    }

    int services() {
        return services;
    }

    int at(ChainStep step) {
        return steps[step.ordinal()];
    }

    int at(ChainStep step, Axis axis, String value) {
        return rows.get(axis).getOrDefault(value, NONE)[step.ordinal()];
    }

    /** Those for which there is anything. */
    Set<String> values(Axis axis) {
        return rows.get(axis).keySet();
    }

    long missing() {
        return Stream.of(STEPS).filter(step -> at(step) == 0).count();
    }

    long fragile() {
        return Stream.of(STEPS).filter(step -> at(step) == 1).count();
    }
}
