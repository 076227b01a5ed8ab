package express.applications;

import express.applications.Application.Channel;
import express.base.PersonId;
import org.jspecify.annotations.Nullable;

/** How many applications came to a lender through one channel and are looked after by one officer, and how far they are. */
public record Reached(
        @Nullable Channel channel, @Nullable PersonId officer, long applied, long decided, long granted) {}
