package express.joining;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A word of a name as it is kept: keyed hashes, of which nobody reads anything.
 *
 * @param typed as somebody who searches has typed it; of a file nothing
 */
record Word(
        @Nullable String typed,
        long written,
        long sound,
        Set<Long> bones,
        Set<Long> near,
        boolean common,
        boolean vowelless) {}
