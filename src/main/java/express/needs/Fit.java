package express.needs;

import express.base.ChainStep;
import express.practices.Target;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody else's notice may be the answer to a wish.
 *
 * @param concepts of which both speak, the rarest first
 * @param step if both are about the same one
 * @param way if both would like the same
 * @param languages in which both can talk; none means that they need an interpreter
 * @param score the higher the better; says nothing by itself
 */
record Fit(
        Notice notice,
        List<String> concepts,
        @Nullable ChainStep step,
        @Nullable Way way,
        List<Target.Group> groups,
        List<Locale> languages,
        double score) {}
