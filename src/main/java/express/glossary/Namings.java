package express.glossary;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a text names: what words of several languages mean alike is named once. */
final class Namings {

    private record Place(String concept, int from, int to) {}

    private final Map<Place, Naming> namings = new HashMap<>();

    void add(Naming naming) {
        namings.merge(
                new Place(naming.concept().id(), naming.from(), naming.to()),
                naming,
                (one, other) -> one.weight() < other.weight() ? other : one);
    }

    boolean isEmpty() {
        return namings.isEmpty();
    }

    /** As they stand in the text; what begins alike, the longest first. */
    List<Naming> inOrder() {
        return namings.values().stream()
                .sorted(Comparator.comparingInt(Naming::from)
                        .thenComparing(Naming::to, Comparator.reverseOrder())
                        .thenComparing(naming -> naming.concept().id()))
                .toList();
    }
}
