package express.coverage;

import express.base.ChainStep;
import express.directory.Network;
import express.services.Eligibility.Group;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a network beside its groups, languages or places: how many services count, and how often it was sought. */
record Grid(Axis axis, List<Row> rows) {

    record Row(String value, List<Cell> cells) {}

    /** @param sought how often in the last twelve months */
    record Cell(ChainStep step, int services, long sought) {

        boolean isGap() {
            return services == 0;
        }
    }

    static Grid of(Axis axis, Network network, Tally tally, Collection<Demand> demands) {
        Map<String, Map<ChainStep, Long>> sought = demands.stream()
                .filter(demand -> demand.value(axis) != null)
                .collect(Collectors.groupingBy(
                        demand -> Objects.requireNonNull(demand.value(axis)),
                        Collectors.groupingBy(Demand::step, Collectors.summingLong(Demand::sought))));
        return new Grid(
                axis,
                values(axis, network, tally, sought.keySet()).stream()
                        .map(value -> row(axis, value, tally, sought.getOrDefault(value, Map.of())))
                        .toList());
    }

    /** All groups; the languages in which the network works, and whatever else is spoken or sought. */
    private static Collection<String> values(Axis axis, Network network, Tally tally, Set<String> sought) {
        if (axis == Axis.GROUPS) {
            return Stream.of(Group.values()).map(Group::name).toList();
        }
        Set<String> values = new TreeSet<>(Comparator.comparing((String it) -> it.toLowerCase(Locale.ROOT))
                .thenComparing(Comparator.naturalOrder()));
        values.addAll(tally.values(axis));
        values.addAll(sought);
        if (axis == Axis.LANGUAGES) {
            network.languages().forEach(language -> values.add(language.toLanguageTag()));
        }
        return values;
    }

    private static Row row(Axis axis, String value, Tally tally, Map<ChainStep, Long> sought) {
        return new Row(
                value,
                Stream.of(ChainStep.values())
                        .map(step -> new Cell(step, tally.at(step, axis, value), sought.getOrDefault(step, 0L)))
                        .toList());
    }
}
