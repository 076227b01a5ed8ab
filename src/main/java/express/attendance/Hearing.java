package express.attendance;

import express.database.Changes;
import express.database.Remembered;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Participants type the word that they heard in a session; whoever knows it was there. */
@Component
class Hearing {

    /** Slow typists and slow lines. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** What became of a try. */
    sealed interface Outcome {

        record Known() implements Outcome {}

        /** @param left how many tries there are */
        record Wrong(int left) implements Outcome {}

        /** Too often, or too late. */
        record Closed() implements Outcome {}
    }

    private final Backstage backstage;
    private final SpokenWords words;
    private final Spells spells;
    private final Corrections corrections;
    private final InstantSource time;
    private final Remembered<UUID, Spoken> spoken;

    /** Both by session. */
    private record Spoken(Map<UUID, String> words, Map<UUID, Stretch> hours) {}

    Hearing(
            Backstage backstage,
            SpokenWords words,
            Spells spells,
            Corrections corrections,
            Changes changes,
            InstantSource time) {
        this.backstage = backstage;
        this.words = words;
        this.spells = spells;
        this.corrections = corrections;
        this.time = time;
        this.spoken = new Remembered<>(changes);
    }

    /** Sessions of which a word can be typed now. */
    List<Slot.Meeting> open(Gathering gathering, Programme programme) {
        Spoken here = spoken.get(gathering.id(), id -> backstage.look(() -> read(id)));
        return here.words().isEmpty()
                ? List.of()
                : meetings(programme, here).stream()
                        .filter(it -> here.words().containsKey(it.id()) && isOpen(it, time.instant()))
                        .toList();
    }

    private Spoken read(UUID gathering) {
        return new Spoken(words.list(gathering), corrections.hours(gathering));
    }

    private static List<Slot.Meeting> meetings(Programme programme, Spoken here) {
        return Slot.of(programme, here.hours()).stream()
                .flatMap(it -> it.meetings().stream())
                .toList();
    }

    private static boolean isOpen(Slot.Meeting meeting, Instant now) {
        return !meeting.time().from().isAfter(now)
                && meeting.time().until().plus(LATE).isAfter(now);
    }

    Outcome hear(Gathering gathering, Programme programme, UUID participant, UUID session, String typed) {
        return backstage.open(() -> {
            Spoken here = read(gathering.id());
            Optional<String> word = Optional.ofNullable(here.words().get(session));
            Optional<Slot.Meeting> meeting = meetings(programme, here).stream()
                    .filter(it -> it.id().equals(session) && isOpen(it, time.instant()))
                    .findFirst();
            if (word.isEmpty() || meeting.isEmpty() || words.left(session, participant) <= 0) {
                return new Outcome.Closed();
            }
            if (!SpokenWord.same(word.get(), typed)) {
                int left = words.miss(gathering, session, participant);
                return left == 0 ? new Outcome.Closed() : new Outcome.Wrong(left);
            }
            Stretch all = meeting.get().time();
            spells.add(gathering, new Spell(participant, session, Source.WORD, all.from(), all.until()));
            return new Outcome.Known();
        });
    }
}
