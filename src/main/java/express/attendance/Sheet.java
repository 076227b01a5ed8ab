package express.attendance;

import express.base.NotFound;
import express.base.OrganisationId;
import express.gatherings.Gathering;
import express.gatherings.Programme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who attended what of a gathering: of everybody, or of one. */
record Sheet(Gathering gathering, Programme programme, Book book, List<Slot> slots, List<Attendee> attendees) {

    /** How many days the people of an organisation were there, counted together. */
    record Sent(OrganisationId organisation, int people, int virtualDays, int physicalDays) {}

    Attendee get(UUID participant) {
        return attendees.stream()
                .filter(it -> it.id().equals(participant))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<Slot.Meeting> meetings() {
        return slots.stream().flatMap(it -> it.meetings().stream()).toList();
    }

    Optional<Slot.Meeting> find(UUID session) {
        return meetings().stream().filter(it -> it.id().equals(session)).findFirst();
    }

    Slot slot(UUID session) {
        return slots.stream()
                .filter(slot -> slot.meetings().stream().anyMatch(it -> it.id().equals(session)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    List<LocalDate> days() {
        return slots.stream().map(Slot::day).distinct().sorted().toList();
    }

    List<Attendee> present() {
        return attendees.stream().filter(it -> it.tally().attended() > 0).toList();
    }

    /** Who attended enough and has no certificate that counts. */
    List<Attendee> due() {
        return attendees.stream()
                .filter(it -> it.certificate() == null && it.tally().reaches(book.threshold()))
                .toList();
    }

    /** In the order in which they were registered. */
    List<Sent> organisations() {
        Map<OrganisationId, List<Attendee>> by = new LinkedHashMap<>();
        present()
                .forEach(it -> by.computeIfAbsent(it.organisation(), key -> new ArrayList<>())
                        .add(it));
        return by.entrySet().stream()
                .map(it -> new Sent(
                        it.getKey(),
                        it.getValue().size(),
                        it.getValue().stream()
                                .mapToInt(one -> one.tally().virtualDays().size())
                                .sum(),
                        it.getValue().stream()
                                .mapToInt(one -> one.tally().physicalDays().size())
                                .sum()))
                .toList();
    }
}
