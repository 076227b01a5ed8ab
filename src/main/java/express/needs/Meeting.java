package express.needs;

import express.directory.Network;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need and an offer that may meet, as one side sees it.
 *
 * @param fit why; nothing, if the other one is no longer shown or does not fit any more
 * @param other who it is, once both have agreed
 * @param initiative what became of it
 */
record Meeting(
        UUID id,
        @Nullable Fit fit,
        Standing standing,
        @Nullable Network other,
        @Nullable UUID initiative) {}
