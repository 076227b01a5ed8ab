package express.seeking;

import express.directory.Organisation;
import express.places.Spot;
import express.services.Service;
import express.services.Site;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a network does in one town.
 *
 * @param spot where it is drawn; nothing, if nobody knows where it lies
 * @param houses that receive people there, by name
 * @param services how many
 */
record Gathered(String town, String country, @Nullable Spot spot, List<Organisation> houses, int services) {

    private static final int SMALLEST = 14;
    private static final int LARGEST = 40;

    /** Its place in the table, to which the map leads. */
    String anchor() {
        return "town-" + Integer.toHexString((country + town).hashCode());
    }

    /** In the picture: its surface grows with what is done there. */
    int radius() {
        return (int) Math.min(LARGEST, SMALLEST + 4 * Math.sqrt(services));
    }

    /** One service at one site of one organisation. */
    record Offer(Service service, Organisation house, Site site) {}

    /** Finds where a site is. */
    @FunctionalInterface
    interface Places {

        @Nullable
        Spot of(Site site);
    }

    /** The towns with most services first. */
    static List<Gathered> of(Collection<Offer> offers, Places places) {
        Map<List<String>, List<Offer>> towns = offers.stream()
                .filter(offer -> !offer.site().town().isEmpty())
                .collect(Collectors.groupingBy(
                        offer -> List.of(offer.site().town(), offer.site().country())));
        List<Gathered> all = new ArrayList<>();
        towns.forEach((town, there) -> all.add(one(town, there, places)));
        all.sort(Comparator.comparingInt(Gathered::services)
                .reversed()
                .thenComparing(Gathered::town)
                .thenComparing(Gathered::country));
        return all;
    }

    private static Gathered one(List<String> town, List<Offer> there, Places places) {
        Spot spot = null;
        Map<String, Organisation> houses = new HashMap<>();
        Set<String> services = new TreeSet<>();
        for (Offer offer : there) {
            spot = spot == null ? places.of(offer.site()) : spot;
            houses.put(offer.house().slug(), offer.house());
            services.add(offer.service().id().toString());
        }
        return new Gathered(
                town.get(0),
                town.get(1),
                spot,
                houses.values().stream()
                        .sorted(Comparator.comparing(Organisation::name, String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                services.size());
    }
}
