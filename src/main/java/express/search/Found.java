package express.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total of which the hits are a part
 * @param counts of each facet its values and how many things would be found with each, the most frequent first; a choice
 *     within the facet itself is left out of account
 * @param near where nothing was found: what comes close, without phrases, exclusions and chosen facets
 * @param complete whether the index knows everything; it is being built otherwise
 */
public record Found(
        int total,
        List<Hit> hits,
        Map<String, List<Count>> counts,
        Understood understood,
        List<Hit> near,
        boolean complete) {

    /** How many things have a value of a facet. */
    public record Count(String value, int things) {}
}
