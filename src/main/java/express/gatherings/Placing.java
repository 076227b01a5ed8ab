package express.gatherings;

import express.base.Ids;
import express.base.NotFound;
import express.ui.Typed;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session at another time, in another room.
 *
 * @param edition how often it had been written when it was taken up
 */
record Placing(LocalDateTime begins, @Nullable UUID room, int edition) {

    static Placing read(Fields fields, Programme programme) {
        LocalDateTime begins = fields.date("date").atTime(fields.time("time"));
        if (!fields.failed() && !exists(begins, programme.zone())) {
            fields.wrong("", "gatherings.fault.hour");
        }
        String room = fields.raw("room");
        boolean known = room.isEmpty()
                || programme.rooms().stream().anyMatch(it -> it.id().toString().equals(room));
        if (!known) {
            fields.wrong("", "gatherings.fault.room");
        }
        return new Placing(
                begins,
                known && !room.isEmpty() ? UUID.fromString(room) : null,
                Math.max(0, Typed.number(fields.raw("edition"))));
    }

    /** An hour is left out when clocks are put forward. */
    private static boolean exists(LocalDateTime begins, ZoneId zone) {
        return !zone.getRules().getValidOffsets(begins).isEmpty();
    }

    /**
     * Where a session was, as the address of a page says it after a move.
     *
     * @param session that was moved
     */
    record Before(Session session, LocalDateTime begins, String room) {

        static Optional<Before> read(Programme programme, String moved, String was, String room) {
            try {
                return moved.isEmpty()
                        ? Optional.empty()
                        : programme
                                .find(Ids.parse(moved))
                                .map(it -> new Before(it, LocalDateTime.parse(was), room))
                                .filter(it -> it.isElsewhere(programme));
            } catch (DateTimeException | NotFound none) {
                return Optional.empty();
            }
        }

        /** Not, if it is there already, or its room is gone. */
        private boolean isElsewhere(Programme programme) {
            String now = session.room() == null ? "" : session.room().toString();
            boolean known = room.isEmpty()
                    || programme.rooms().stream()
                            .anyMatch(it -> it.id().toString().equals(room));
            return known && !(begins.equals(session.begins()) && room.equals(now));
        }
    }

    /** What leads to a page that knows where a session was. */
    static String leadingBack(Session was) {
        return "?moved=" + was.id() + "&was=" + was.begins() + "&from="
                + (was.room() == null ? "" : was.room().toString());
    }
}
