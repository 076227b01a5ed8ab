package express.translation;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Words that somebody finds better. They are shown to nobody but translators, until a release holds them. */
record Proposal(
        UUID id,
        String key,
        String words,
        Instant proposedAt,
        @Nullable PersonId proposedBy) {}
