package express.ties;

import express.base.OrganisationId;
import express.directory.Organisation;
import java.util.List;
import java.util.Map;

/** What can be counted of a network, for all its actors at once. */
record Measures(
        Scene scene,
        Map<OrganisationId, Integer> numbers,
        Web web,
        double[] brokerage,
        Cracks cracks,
        Reach reach,
        Coverage coverage,
        WaysIn ways) {

    static Measures of(Scene scene) {
        Web web = scene.web();
        return new Measures(
                scene,
                scene.numbers(),
                web,
                Brokerage.shares(web),
                Cracks.of(web),
                Reach.of(web),
                Coverage.of(scene.services(), scene.today()),
                WaysIn.of(scene.services(), scene.today(), scene.tied()));
    }

    /** The state of a network in figures, to be set beside another one. */
    record Totals(int houses, int ties, int parts, int largest, long reached, long pairs, int cells) {

        /** Of all pairs those that reach each other directly or over one other. */
        double reachedShare() {
            return pairs == 0 ? 0 : (double) reached / pairs;
        }
    }

    Totals totals() {
        return new Totals(
                web.size(),
                web.links(),
                cracks.parts().size(),
                cracks.parts().isEmpty() ? 0 : cracks.parts().getFirst().size(),
                reach.pairs(),
                pairs(web.size()),
                coverage.cells().size());
    }

    /** The same if this actor left, without counting anew. */
    Totals totalsWithout(OrganisationId house) {
        int number = numbers.get(house);
        List<Integer> pieces = cracks.piecesWithout(number);
        int largestOther = cracks.parts().stream()
                .filter(part -> !part.contains(number))
                .mapToInt(part -> part.size())
                .max()
                .orElse(0);
        return new Totals(
                web.size() - 1,
                web.links() - web.degree(number),
                cracks.parts().size() - 1 + pieces.size(),
                Math.max(largestOther, pieces.isEmpty() ? 0 : pieces.getFirst()),
                reach.pairsWithout(number),
                pairs(web.size() - 1),
                coverage.sizeWithout(house));
    }

    private static long pairs(long actors) {
        return actors * (actors - 1) / 2;
    }

    Organisation house(int number) {
        return scene.houses().get(number);
    }

    int degree(OrganisationId house) {
        return web.degree(numbers.get(house));
    }

    double brokerage(OrganisationId house) {
        return brokerage[numbers.get(house)];
    }

    boolean breaksWithout(OrganisationId house) {
        return cracks.breaksWithout(numbers.get(house));
    }

    /** How many ties both ends name. */
    long mutual() {
        return scene.ties().stream().filter(Tie::isNamedByBoth).count();
    }
}
