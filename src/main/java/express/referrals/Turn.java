package express.referrals;

import express.base.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a side did or said.
 *
 * @param actor nobody, if they have no account
 * @param words may be empty
 */
record Turn(Instant at, Move move, Side side, @Nullable PersonId actor, String words) {}
