package express.texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what two people made of the same words without seeing each other, word by word: what only one of them
 * changed is as they changed it, and what both added at one place stands there one after the other.
 */
public final class Merge {

    /** Words that both left where they were; between two of them somebody may have changed something. */
    private record Place(int base, int one, int other) {}

    private Merge() {}

    /** Nothing, if both replaced the same words by others: then somebody has to choose. */
    public static Optional<String> of(String base, String one, String other) {
        List<String> old = words(base);
        List<String> first = words(one);
        List<String> second = words(other);
        List<String> merged = new ArrayList<>();
        var from = new Place(0, 0, 0);
        for (Place place : places(old, first, second)) {
            Optional<List<String>> between = between(
                    old.subList(from.base(), place.base()),
                    first.subList(from.one(), place.one()),
                    second.subList(from.other(), place.other()));
            if (between.isEmpty()) {
                return Optional.empty();
            }
            merged.addAll(between.get());
            if (place.base() < old.size()) {
                merged.add(old.get(place.base()));
            }
            from = new Place(place.base() + 1, place.one() + 1, place.other() + 1);
        }
        return Optional.of(String.join(" ", merged));
    }

    private static List<String> words(String text) {
        String key = Words.key(text);
        return key.isEmpty() ? List.of() : Arrays.asList(key.split(" "));
    }

    /** The last is behind the end of all three. */
    private static List<Place> places(List<String> base, List<String> one, List<String> other) {
        int[] inOne = found(base, one);
        int[] inOther = found(base, other);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            if (inOne[i] >= 0 && inOther[i] >= 0) {
                places.add(new Place(i, inOne[i], inOther[i]));
            }
        }
        places.add(new Place(base.size(), one.size(), other.size()));
        return places;
    }

    private static int[] found(List<String> base, List<String> changed) {
        int[] found = new int[base.size()];
        Arrays.fill(found, -1);
        CommonSequence.of(base, changed).forEach(pair -> found[pair[0]] = pair[1]);
        return found;
    }

    private static Optional<List<String>> between(List<String> base, List<String> one, List<String> other) {
        if (one.equals(other) || other.equals(base)) {
            return Optional.of(one);
        }
        if (one.equals(base)) {
            return Optional.of(other);
        }
        if (!base.isEmpty()) {
            return Optional.empty();
        }
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return Optional.of(both);
    }
}
