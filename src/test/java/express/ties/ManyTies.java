package express.ties;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Family;
import express.directory.Organisation;
import express.services.Eligibility;
import express.services.Samples;
import express.services.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jgrapht.alg.scoring.BetweennessCentrality;

/** A network larger than any is, for the benchmark: some know many, most know few. */
public final class ManyTies {

    private static final String[] LANGUAGES = {"fr", "nl", "en", "ar", "ti", "uk", "fa", "tr", "so", "ps"};

    private final Scene scene;
    private Measures measures;

    private ManyTies(Scene scene) {
        this.scene = scene;
        this.measures = Measures.of(scene);
    }

    public static ManyTies of(int actors, int ties, int services) {
        var random = new Random(20261127);
        List<Organisation> houses = new ArrayList<>();
        for (int i = 0; i < actors; i++) {
            houses.add(new Organisation(
                    OrganisationId.next(),
                    "h" + i,
                    "House " + i,
                    Family.CIVIL_SOCIETY,
                    "Town",
                    null,
                    null,
                    null,
                    null));
        }
        Set<Set<Integer>> drawn = new HashSet<>();
        List<Declaration> said = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        while (drawn.size() < ties) {
            int one = random.nextInt(actors);
            int other = known.isEmpty() || random.nextInt(3) == 0
                    ? random.nextInt(actors)
                    : known.get(random.nextInt(known.size()));
            if (one != other && drawn.add(Set.of(one, other))) {
                known.add(one);
                known.add(other);
                said.add(new Declaration(
                        houses.get(one).id(),
                        houses.get(other).id(),
                        List.of(Kind.PROJECTS),
                        1 + random.nextInt(5),
                        null,
                        false,
                        Instant.EPOCH,
                        null));
            }
        }
        List<Service> offered = new ArrayList<>();
        for (int i = 0; i < services; i++) {
            offered.add(service(random, houses.get(random.nextInt(actors)).id()));
        }
        return new ManyTies(Scene.of(houses, Tie.of(said), offered, Cast.TODAY));
    }

    private static Service service(Random random, OrganisationId house) {
        ChainStep step = ChainStep.values()[random.nextInt(ChainStep.values().length)];
        Service like = Samples.service(house, "Service", step);
        return new Service(
                like.id(),
                house,
                like.name(),
                like.language(),
                like.description(),
                like.steps(),
                Eligibility.EVERYBODY,
                List.of(Locale.FRENCH, Locale.of(LANGUAGES[random.nextInt(LANGUAGES.length)])),
                like.price(),
                like.waitingDays(),
                like.ways(),
                List.of(),
                like.state(),
                like.confirmedAt(),
                like.createdAt());
    }

    /** Betweenness, parts, breaking points, reach, coverage and ways in; how many breaking points there are. */
    public int measure() {
        measures = Measures.of(scene);
        return measures.cracks().breakingPoints().size();
    }

    public double brokers() {
        return Brokerage.of(measures.web())[0];
    }

    public int breakingPoints() {
        return Cracks.of(measures.web()).breakingPoints().size();
    }

    /** What if each left: coverage, reach and parts; a figure made of all, so that nothing is left out. */
    public long whatIfEach() {
        long all = 0;
        for (Organisation house : scene.houses()) {
            Measures.Totals totals = measures.totalsWithout(house.id());
            all += totals.parts() + totals.reached() + totals.cells() + totals.largest();
        }
        return all;
    }

    /** The same for one, counted anew, to be held against it. */
    public boolean agreesFor(int actor) {
        Organisation house = scene.houses().get(actor);
        return Measures.of(scene.without(List.of(house))).totals().equals(measures.totalsWithout(house.id()));
    }

    public double brokersByLibrary() {
        return new BetweennessCentrality<>(measures.web().graph()).getVertexScore(0);
    }
}
