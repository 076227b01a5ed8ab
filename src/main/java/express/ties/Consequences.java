package express.ties;

import express.base.ChainStep;
import express.directory.Organisation;
import express.ties.Measures.Totals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What would change in a network.
 *
 * @param lost what nobody would do any more
 * @param won what nobody did before
 * @param cutOff who would be cut off from the largest part
 * @param ways in, which would be gone with those that leave
 */
record Consequences(
        Measures before,
        Measures after,
        List<Cell> lost,
        List<Cell> won,
        List<Organisation> cutOff,
        List<Finding.OnlyWayIn> ways) {

    static Consequences of(Measures before, Measures after, List<Organisation> gone) {
        return new Consequences(
                before,
                after,
                minus(before.coverage().cells(), after.coverage().cells()),
                minus(after.coverage().cells(), before.coverage().cells()),
                cutOff(before, after),
                ways(before, gone));
    }

    private static List<Cell> minus(Collection<Cell> some, Set<Cell> others) {
        return some.stream().filter(cell -> !others.contains(cell)).toList();
    }

    /** Those of the largest part of today that would be outside of the largest part then. */
    private static List<Organisation> cutOff(Measures before, Measures after) {
        Set<Organisation> then = largest(after);
        Set<Organisation> there = new HashSet<>(after.scene().houses());
        return largest(before).stream()
                .filter(house -> there.contains(house) && !then.contains(house))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private static Set<Organisation> largest(Measures measures) {
        Set<Organisation> largest = new HashSet<>();
        measures.cracks().parts().stream()
                .limit(1)
                .forEach(part -> part.forEach(number -> largest.add(measures.house(number))));
        return largest;
    }

    private static List<Finding.OnlyWayIn> ways(Measures before, List<Organisation> gone) {
        List<Finding.OnlyWayIn> ways = new ArrayList<>();
        for (WaysIn.Only only : before.ways().list()) {
            gone.stream()
                    .filter(house -> house.id().equals(only.house()))
                    .forEach(house -> ways.add(new Finding.OnlyWayIn(
                            house,
                            only.language(),
                            only.services(),
                            before.ways().others(house.id()))));
        }
        return ways;
    }

    Totals then() {
        return before.totals();
    }

    Totals now() {
        return after.totals();
    }

    long steps(Measures measures) {
        return measures.coverage().cells().stream().filter(Cell::isStep).count();
    }

    List<ChainStep> steps(List<Cell> cells) {
        return cells.stream().filter(Cell::isStep).map(Cell::step).toList();
    }

    long inLanguages(Measures measures) {
        return measures.coverage().cells().stream()
                .filter(cell -> cell.language() != null)
                .count();
    }

    long forGroups(Measures measures) {
        return measures.coverage().cells().stream()
                .filter(cell -> cell.group() != null)
                .count();
    }

    /** The languages in which something is lost or won for a step. */
    List<Locale> languages(List<Cell> cells, ChainStep step) {
        Set<Locale> languages = new TreeSet<>(Comparator.comparing(Locale::toLanguageTag));
        cells.stream()
                .filter(cell -> cell.step() == step)
                .map(Cell::language)
                .filter(Objects::nonNull)
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    boolean isNothing() {
        return lost.isEmpty()
                && won.isEmpty()
                && cutOff.isEmpty()
                && ways.isEmpty()
                && then().reached() == now().reached();
    }
}
