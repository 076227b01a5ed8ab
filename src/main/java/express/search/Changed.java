package express.search;

import org.jspecify.annotations.Nullable;

/**
 * What became of a thing.
 *
 * @param change unlike that of any other thing of its kind
 * @param document nothing, if it can no longer be found
 */
public record Changed(long change, String key, @Nullable Findable document) {}
