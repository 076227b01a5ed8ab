package express.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody needs of things that lie apart: in words, and what it has to be.
 *
 * @param words as typed; blank for everything
 * @param wanted of each facet that is named one of the values; what says {@link #UNSAID} of it fits too, but less
 * @param at numbers, each of which must lie in one of the spans of its name
 * @param around where it has to be; what is nowhere in particular comes last
 * @param after where the page before ended, as {@link Sought#next} tells it
 */
public record Quest(
        String words,
        Locale language,
        String kind,
        Map<String, Set<String>> wanted,
        Map<String, Integer> at,
        @Nullable Around around,
        @Nullable String after,
        int most) {

    /** The value of a facet of which a thing says nothing. */
    public static final String UNSAID = "?";

    /** Within so many metres of a place. */
    public record Around(Findable.Spot spot, int metres) {}

    public static Quest of(String words, Locale language, String kind) {
        return new Quest(words, language, kind, Map.of(), Map.of(), null, null, 10);
    }

    public Quest where(String facet, String value) {
        Map<String, Set<String>> more = new HashMap<>(wanted);
        more.put(facet, Set.of(value));
        return new Quest(words, language, kind, more, at, around, after, most);
    }

    public Quest at(String name, int number) {
        Map<String, Integer> more = new HashMap<>(at);
        more.put(name, number);
        return new Quest(words, language, kind, wanted, more, around, after, most);
    }

    public Quest around(@Nullable Around place) {
        return new Quest(words, language, kind, wanted, at, place, after, most);
    }

    public Quest page(@Nullable String last, int length) {
        return new Quest(words, language, kind, wanted, at, around, last, length);
    }
}
