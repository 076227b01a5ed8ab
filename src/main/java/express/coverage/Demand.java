package express.coverage;

import express.base.ChainStep;
import express.services.Eligibility.Group;
import org.jspecify.annotations.Nullable;

/** How often a step was looked for, for whom, in which language and where, as far as it was said. */
record Demand(
        ChainStep step,
        @Nullable Group target,
        @Nullable String language,
        @Nullable String district,
        long sought) {

    /** Of fewer one might guess who they were. */
    static final int FEWEST_SHOWN = 5;

    @Nullable
    String value(Axis axis) {
        return switch (axis) {
            case GROUPS -> target == null ? null : target.name();
            case LANGUAGES -> language;
            case PLACES -> district;
        };
    }
}
