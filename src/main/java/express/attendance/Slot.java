package express.attendance;

import express.gatherings.Programme;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions that run beside each other: whoever is in one of them is not in the others, and has missed nothing. */
record Slot(LocalDate day, List<Meeting> meetings) {

    /** @param time when it really took place */
    record Meeting(Session session, Stretch time) {

        UUID id() {
            return session.id();
        }

        int minutes() {
            return Stretch.minutes(Duration.between(time.from(), time.until()));
        }
    }

    /** By which it is kept. */
    UUID key() {
        return meetings.getFirst().id();
    }

    boolean parallel() {
        return meetings.size() > 1;
    }

    /** How long at least one of its sessions lasted. */
    int minutes() {
        return Stretch.minutes(times(), whole());
    }

    List<Stretch> times() {
        return meetings.stream().map(Meeting::time).toList();
    }

    Stretch whole() {
        return new Stretch(
                meetings.stream()
                        .map(it -> it.time().from())
                        .min(Instant::compareTo)
                        .orElseThrow(),
                meetings.stream()
                        .map(it -> it.time().until())
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    /**
     * All but the breaks, in their order. What runs beside each other is told by the programme, so that a slot stays one
     * when its host says later when its sessions really were.
     */
    static List<Slot> of(Programme programme, Map<UUID, Stretch> hours) {
        ZoneId zone = programme.zone();
        List<Slot> slots = new ArrayList<>();
        List<Session> together = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Session session : programme.inOrder()) {
            if (session.kind() == SessionKind.BREAK) {
                continue;
            }
            if (!together.isEmpty() && !session.start(zone).isBefore(end)) {
                slots.add(slot(together, zone, hours));
                together.clear();
                end = Instant.MIN;
            }
            together.add(session);
            end = session.end(zone).isAfter(end) ? session.end(zone) : end;
        }
        if (!together.isEmpty()) {
            slots.add(slot(together, zone, hours));
        }
        return List.copyOf(slots);
    }

    private static Slot slot(List<Session> sessions, ZoneId zone, Map<UUID, Stretch> hours) {
        return new Slot(
                sessions.getFirst().begins().toLocalDate(),
                sessions.stream()
                        .map(it -> new Meeting(
                                it,
                                Optional.ofNullable(hours.get(it.id()))
                                        .orElseGet(() -> new Stretch(it.start(zone), it.end(zone)))))
                        .toList());
    }
}
