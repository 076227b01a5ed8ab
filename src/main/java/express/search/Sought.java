package express.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found on a quest.
 *
 * @param total of which the finds are a part
 * @param next where the next page begins, if there is one
 * @param lacking where nothing was found: what stands in the way
 * @param complete whether the index knows everything; it is being built otherwise
 */
public record Sought(
        int total,
        List<Find> finds,
        Understood understood,
        @Nullable String next,
        Lacking lacking,
        boolean complete) {

    /** Of an index that cannot be asked, or was not. */
    public static final Sought NOTHING =
            new Sought(0, List.of(), new Understood(List.of(), false), null, Lacking.NOTHING, false);

    /** @param metres to it; nothing, if nobody asked or nobody may know */
    public record Find(Hit hit, @Nullable Integer metres) {}

    /**
     * What would be found if one thing were not asked for.
     *
     * @param without how many, without what was chosen of a facet
     * @param elsewhere how many, wherever they are
     * @param nearest of those the one that is nearest, in metres
     */
    public record Lacking(
            Map<String, Integer> without,
            int elsewhere,
            @Nullable Integer nearest) {

        static final Lacking NOTHING = new Lacking(Map.of(), 0, null);
    }
}
