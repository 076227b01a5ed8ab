package express.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the spells of one person came to, in minutes. It stays when they go.
 *
 * @param sessions by session
 * @param slots by slot: of several sessions at once it may not be known in which somebody was
 */
record Digest(Map<UUID, Integer> sessions, Map<UUID, Integer> slots) {

    static final Digest NOTHING = new Digest(Map.of(), Map.of());

    static Digest of(List<Slot> slots, Collection<Spell> spells) {
        Map<UUID, Integer> bySession = new HashMap<>();
        Map<UUID, Integer> bySlot = new HashMap<>();
        for (Slot slot : slots) {
            List<UUID> known = slot.meetings().stream()
                    .map(Slot.Meeting::id)
                    .filter(id -> spells.stream().anyMatch(it -> id.equals(it.session())))
                    .toList();
            for (Slot.Meeting meeting : slot.meetings()) {
                put(bySession, meeting.id(), minutes(slot, meeting, known, spells));
            }
            put(bySlot, slot.key(), minutes(slot, spells));
        }
        return new Digest(Map.copyOf(bySession), Map.copyOf(bySlot));
    }

    private static void put(Map<UUID, Integer> map, UUID key, int minutes) {
        if (minutes > 0) {
            map.put(key, minutes);
        }
    }

    /** What was only seen in the lobby counts for the one session that can be meant, and for none of several. */
    private static int minutes(Slot slot, Slot.Meeting meeting, List<UUID> known, Collection<Spell> spells) {
        boolean meant = !slot.parallel() || known.equals(List.of(meeting.id()));
        return Stretch.minutes(
                spells.stream()
                        .filter(it ->
                                it.session() == null ? meant : it.session().equals(meeting.id()))
                        .map(Spell::stretch)
                        .toList(),
                meeting.time());
    }

    /** Each spell where a session of the slot that it may be of takes place. */
    private static int minutes(Slot slot, Collection<Spell> spells) {
        List<Stretch> there = slot.meetings().stream()
                .flatMap(meeting -> spells.stream()
                        .filter(it -> it.session() == null || it.session().equals(meeting.id()))
                        .map(it -> it.stretch().within(meeting.time())))
                .toList();
        return Stretch.minutes(there, slot.whole());
    }

    int session(UUID session) {
        return sessions.getOrDefault(session, 0);
    }

    int slot(UUID slot) {
        return slots.getOrDefault(slot, 0);
    }

    boolean isNothing() {
        return slots.isEmpty();
    }
}
