package express.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be found.
 *
 * @param wordings the same in several languages, the original first
 * @param labels what it is classed as, in English, found by but never shown; empty if there is nothing to say
 * @param subjects concepts that somebody named as what it is about, whether its words say so or not
 * @param facets what it can be narrowed down by, such as {@code country → [FR, BE]}
 * @param confirmed when it was last known to be true
 * @param standing between 0 and 1: how much it is to come before others that fit as well
 * @param spots where on earth it is, if that may be known
 * @param spans of numbers for which it holds; of each name that is asked for one must hold
 */
public record Findable(
        String kind,
        String key,
        List<Wording> wordings,
        String labels,
        List<String> subjects,
        Map<String, List<String>> facets,
        @Nullable LocalDate confirmed,
        float standing,
        List<Spot> spots,
        List<Span> spans) {

    /** A place on earth, in degrees. */
    public record Spot(double latitude, double longitude) {}

    /** From a number to another one, both included. */
    public record Span(String name, int from, int to) {}

    /** One that is nowhere in particular. */
    public Findable(
            String kind,
            String key,
            List<Wording> wordings,
            String labels,
            List<String> subjects,
            Map<String, List<String>> facets,
            @Nullable LocalDate confirmed,
            float standing) {
        this(kind, key, wordings, labels, subjects, facets, confirmed, standing, List.of(), List.of());
    }

    /** One of which nobody named the subjects. */
    public Findable(
            String kind,
            String key,
            List<Wording> wordings,
            String labels,
            Map<String, List<String>> facets,
            @Nullable LocalDate confirmed,
            float standing) {
        this(kind, key, wordings, labels, List.of(), facets, confirmed, standing);
    }
}
