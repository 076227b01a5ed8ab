package express.assignment;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody is where they are: what the place costs, how many places they would have liked better, and which of the
 * other places would have cost all together the least more. Without a place, {@code where} is null.
 */
public record Reason(
        String who,
        @Nullable String where,
        long cost,
        int likedBetter,
        @Nullable String next,
        @Nullable Long nextCostsMore) {}
