package express.interpreters;

import express.base.OrganisationId;
import express.tariffs.Mode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a talk asks of whoever interprets it, or a text of whoever translates it. Of the case it says nothing.
 *
 * @param direction both for a talk
 */
public record Wanted(
        OrganisationId client,
        String language,
        String dialect,
        Mode mode,
        Instant begin,
        Instant end,
        @Nullable Gender gender,
        Tongue.Direction direction) {}
