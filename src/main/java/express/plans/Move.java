package express.plans;

import express.base.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an action came into a state.
 *
 * @param before nothing when it was added
 * @param reason why, where somebody said so
 * @param by nobody, once their account is gone
 */
record Move(
        UUID action,
        @Nullable State before,
        State state,
        String reason,
        Instant at,
        @Nullable PersonId by) {}
