package express.assembly;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The members meet.
 *
 * @param closedAt since when its minutes stand as they are; before it began, since when it is called off
 * @param agendaAt since when members have its agenda
 */
record Sitting(
        OrganisationId house,
        UUID id,
        Instant beginsAt,
        String place,
        @Nullable Instant closedAt,
        @Nullable Instant agendaAt) {

    static final int LONGEST_NOTE = 4000;

    /** It never took place. */
    boolean isOff() {
        return closedAt != null && closedAt.isBefore(beginsAt);
    }

    boolean hasBegun(Instant now) {
        return !beginsAt.isAfter(now);
    }

    /**
     * Something on its agenda.
     *
     * @param words what it is about, and which documents belong to it
     * @param decision what is voted on, one head, one vote
     * @param noted what the minutes say of it
     */
    record Item(
            OrganisationId house,
            UUID sitting,
            UUID id,
            String title,
            String words,
            @Nullable UUID decision,
            String noted) {

        String field() {
            return "noted-" + id;
        }
    }
}
