package express.gatherings;

import express.base.ChainStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a programme. Its id stays the same in all versions.
 *
 * @param edition how often it was written, by which it is noticed that two do so at once
 * @param begins on the clocks of the place
 * @param minutes that pass, also in the night in which clocks are turned
 * @param practices the cases that it opens with, by slug
 * @param step the theme
 */
public record Session(
        UUID id,
        int edition,
        SessionKind kind,
        LocalDateTime begins,
        int minutes,
        @Nullable UUID room,
        @Nullable UUID track,
        List<UUID> speakers,
        List<String> practices,
        @Nullable ChainStep step,
        List<String> languages,
        Said said) {

    static final int LONGEST = 24 * 60;

    public Instant start(ZoneId zone) {
        return begins.atZone(zone).toInstant();
    }

    public Instant end(ZoneId zone) {
        return start(zone).plus(Duration.ofMinutes(minutes));
    }

    Session saying(Said words) {
        return new Session(
                id, edition, kind, begins, minutes, room, track, speakers, practices, step, languages, words);
    }

    Session movedTo(LocalDateTime other) {
        return new Session(
                id, edition + 1, kind, other, minutes, room, track, speakers, practices, step, languages, said);
    }

    Session placed(LocalDateTime other, @Nullable UUID elsewhere) {
        return new Session(
                id, edition + 1, kind, other, minutes, elsewhere, track, speakers, practices, step, languages, said);
    }

    Session with(List<UUID> people, List<String> cases) {
        return new Session(id, edition, kind, begins, minutes, room, track, people, cases, step, languages, said);
    }

    Session plain() {
        return new Session(id, 0, kind, begins, minutes, room, track, speakers, practices, step, languages, said);
    }

    /** Without what does not exist any more. */
    Session within(List<UUID> places, List<UUID> people) {
        return new Session(
                id,
                edition,
                kind,
                begins,
                minutes,
                places.contains(room) ? room : null,
                places.contains(track) ? track : null,
                speakers.stream().filter(people::contains).toList(),
                practices,
                step,
                languages,
                said);
    }
}
