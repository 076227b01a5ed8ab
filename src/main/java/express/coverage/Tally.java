package express.coverage;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import express.services.StepCounts;
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

    private final Collection<Supply> supplies;
    private final StepCounts steps;
    private final Map<Axis, Map<String, int[]>> rows = new EnumMap<>(Axis.class);

    private Tally(Collection<Supply> supplies) {
        this.supplies = supplies;
        this.steps = StepCounts.of(supplies);
    }

    static Tally of(Collection<Supply> supplies) {
        return new Tally(supplies);
    }

    private Map<String, int[]> rows(Axis axis) {
        return rows.computeIfAbsent(axis, it -> {
            Map<String, int[]> counted = new HashMap<>();
            supplies.forEach(supply -> values(it, supply)
                    .forEach(value -> raise(counted.computeIfAbsent(value, none -> new int[STEPS.length]), supply)));
            return counted;
        });
    }

    private static Stream<String> values(Axis axis, Supply supply) {
        return switch (axis) {
            case GROUPS -> Stream.of(GROUPS).filter(supply::welcomes).map(Group::name);
            case LANGUAGES -> supply.languages().stream();
            case PLACES -> supply.places().stream();
        };
    }

    private static void raise(int[] row, Supply supply) {
        for (ChainStep step : STEPS) {
            if (supply.serves(step)) {
                row[step.ordinal()]++;
            }
        }
    }

    int services() {
        return supplies.size();
    }

    int at(ChainStep step) {
        return steps.at(step);
    }

    int at(ChainStep step, Axis axis, String value) {
        return rows(axis).getOrDefault(value, NONE)[step.ordinal()];
    }

    /** Those for which there is anything. */
    Set<String> values(Axis axis) {
        return rows(axis).keySet();
    }
}
