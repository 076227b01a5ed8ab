package express.ties;

import express.directory.Organisation;
import express.ties.Finding.BreakingPoint;
import express.ties.Finding.Broker;
import express.ties.Finding.Island;
import express.ties.Finding.OneSided;
import express.ties.Finding.OnlyOne;
import express.ties.Finding.OnlyWayIn;
import express.ties.Finding.Untied;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what the measures of a network mean, the gravest first. */
final class Findings {

    /** More of the same would only be read by nobody. */
    private static final int MOST = 5;

    private static final int SMALLEST = 5;
    private static final double MUCH = 0.3;

    private final Measures measures;

    private Findings(Measures measures) {
        this.measures = measures;
    }

    static List<Finding> of(Measures measures) {
        var findings = new Findings(measures);
        return Stream.of(
                        findings.breakingPoints(),
                        findings.onlyWaysIn(),
                        findings.onlyOnes(),
                        findings.islands(),
                        findings.untied(),
                        findings.brokers(),
                        findings.oneSided())
                .flatMap(some -> some.limit(MOST))
                .toList();
    }

    private Stream<Finding> breakingPoints() {
        return measures.cracks().breakingPoints().stream()
                .map(number -> new BreakingPoint(
                        measures.house(number), houses(measures.cracks().cutOffWithout(number))))
                .sorted(Comparator.comparingInt(
                                (BreakingPoint it) -> -it.cutOff().size())
                        .thenComparing(it -> it.house().id().value()))
                .map(Finding.class::cast);
    }

    private List<Organisation> houses(Collection<Integer> numbers) {
        return numbers.stream()
                .map(measures::house)
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private Stream<Finding> onlyWaysIn() {
        List<Finding> found = new ArrayList<>();
        for (WaysIn.Only only : measures.ways().list()) {
            Organisation house = measures.house(measures.numbers().get(only.house()));
            found.add(new OnlyWayIn(
                    house, only.language(), only.services(), measures.ways().others(only.house())));
        }
        return found.stream();
    }

    private Stream<Finding> onlyOnes() {
        return measures.scene().houses().stream()
                .flatMap(house -> measures.coverage().onlyBy(house.id()).stream()
                        .filter(Cell::isStep)
                        .map(cell -> new OnlyOne(house, cell.step())))
                .sorted(Comparator.comparing(OnlyOne::step))
                .map(Finding.class::cast);
    }

    private Stream<Finding> islands() {
        return measures.cracks().parts().stream()
                .skip(1)
                .filter(part -> part.size() > 1)
                .map(part -> new Island(houses(part)));
    }

    /** If nobody is tied yet, that is no finding but a beginning. */
    private Stream<Finding> untied() {
        List<Integer> alone = measures.cracks().parts().stream()
                .filter(part -> part.size() == 1)
                .flatMap(Set::stream)
                .toList();
        return alone.isEmpty() || measures.web().links() == 0 ? Stream.empty() : Stream.of(new Untied(houses(alone)));
    }

    private Stream<Finding> brokers() {
        double[] shares = measures.brokerage();
        return measures.web().size() < SMALLEST
                ? Stream.empty()
                : IntStream.range(0, shares.length)
                        .filter(number -> shares[number] >= MUCH)
                        .mapToObj(number -> new Broker(measures.house(number), shares[number]))
                        .sorted(Comparator.comparingDouble((Broker it) -> -it.share()))
                        .map(Finding.class::cast);
    }

    private Stream<Finding> oneSided() {
        long mutual = measures.mutual();
        int ties = measures.scene().ties().size();
        return ties == 0 || mutual * 2 >= ties ? Stream.empty() : Stream.of(new OneSided(mutual, ties));
    }
}
