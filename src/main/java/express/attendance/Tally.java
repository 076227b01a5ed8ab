package express.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much of a gathering somebody attended. What the host said counts before what was seen; whoever was physically there
 * on a day was in its sessions, as far as the host does not say otherwise.
 *
 * @param corrected minutes that the host said, by session
 * @param there the days on which they were physically there
 */
record Tally(List<Slot> slots, Digest seen, Map<UUID, Integer> corrected, Set<LocalDate> there) {

    /** Of one session; of several at once only as far as it is known in which somebody was. */
    int minutes(Slot slot, Slot.Meeting meeting) {
        Integer said = corrected.get(meeting.id());
        if (said != null) {
            return said;
        }
        return there.contains(slot.day()) && !slot.parallel() ? meeting.minutes() : seen.session(meeting.id());
    }

    int minutes(Slot slot) {
        if (slot.meetings().stream().anyMatch(it -> corrected.containsKey(it.id()))) {
            int sum = slot.meetings().stream().mapToInt(it -> minutes(slot, it)).sum();
            return Math.min(sum, slot.minutes());
        }
        return there.contains(slot.day()) ? slot.minutes() : Math.min(seen.slot(slot.key()), slot.minutes());
    }

    int attended() {
        return slots.stream().mapToInt(this::minutes).sum();
    }

    int possible() {
        return slots.stream().mapToInt(Slot::minutes).sum();
    }

    /** In per cent, rounded down: nobody gets more than they attended. */
    int share() {
        int possible = possible();
        return possible == 0 ? 0 : attended() * 100 / possible;
    }

    boolean reaches(int threshold) {
        return attended() > 0 && share() >= threshold;
    }

    SortedSet<LocalDate> physicalDays() {
        return days(there::contains);
    }

    /** A day counts once: as a physical one where somebody was there, however much they had the lobby open beside. */
    SortedSet<LocalDate> virtualDays() {
        return days(day ->
                !there.contains(day) && slots.stream().anyMatch(it -> it.day().equals(day) && minutes(it) > 0));
    }

    private SortedSet<LocalDate> days(Predicate<LocalDate> which) {
        return slots.stream().map(Slot::day).filter(which).collect(Collectors.toCollection(TreeSet::new));
    }
}
