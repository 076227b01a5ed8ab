package express.ties;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One step of the chain: for anybody, for people of one language, or for one group. */
record Cell(
        ChainStep step, @Nullable Locale language, @Nullable Group group) {

    boolean isStep() {
        return language == null && group == null;
    }
}
