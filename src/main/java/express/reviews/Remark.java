package express.reviews;

import express.base.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a reviewer has to say to one field of the sheet, with the conversation about it.
 *
 * @param submission to which it was said
 */
record Remark(UUID id, UUID asking, int submission, SheetField field, State state, Instant at, List<Saying> sayings) {

    enum State {
        OPEN,
        ANSWERED,
        ACCEPTED;

        String key() {
            return "reviews.remark." + name().toLowerCase(Locale.ROOT);
        }

        /** What becomes of a remark in this state; nothing, if that cannot be done with it. */
        Optional<State> after(Kind kind) {
            return switch (kind) {
                case ANSWERED -> this == ACCEPTED ? Optional.empty() : Optional.of(ANSWERED);
                case ACCEPTED -> this == ACCEPTED ? Optional.empty() : Optional.of(ACCEPTED);
                case REOPENED -> this == OPEN ? Optional.empty() : Optional.of(OPEN);
                case OPENED -> Optional.empty();
            };
        }
    }

    enum Kind {
        OPENED,
        ANSWERED,
        ACCEPTED,
        REOPENED;

        String key() {
            return "reviews.saying." + name().toLowerCase(Locale.ROOT);
        }
    }

    record Saying(
            UUID remark,
            Kind kind,
            String words,
            Instant at,
            @Nullable PersonId by) {}
}
