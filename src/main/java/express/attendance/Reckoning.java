package express.attendance;

import express.gatherings.Gathering;
import express.gatherings.Programme;
import express.registration.Participant;
import express.registration.Roll;
import express.registration.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up who attended what, out of what was seen, corrected and kept. */
@Component
@Transactional(readOnly = true)
class Reckoning {

    private final Roll roll;
    private final Books books;
    private final Spells spells;
    private final Corrections corrections;
    private final Proofs proofs;
    private final Certificates certificates;

    Reckoning(
            Roll roll, Books books, Spells spells, Corrections corrections, Proofs proofs, Certificates certificates) {
        this.roll = roll;
        this.books = books;
        this.spells = spells;
        this.corrections = corrections;
        this.proofs = proofs;
        this.certificates = certificates;
    }

    /** Of everybody whom the viewer may see. */
    Sheet of(Gathering gathering, Programme programme) {
        return sheet(gathering, programme, Optional.empty(), roll.list(gathering));
    }

    /** Of one alone. */
    Sheet of(Gathering gathering, Programme programme, UUID participant) {
        return sheet(
                gathering,
                programme,
                Optional.of(participant),
                roll.find(participant).stream().toList());
    }

    /** What is known of each, by participant. */
    private record Known(
            Map<UUID, List<Spell>> spells,
            Map<UUID, List<Correction>> corrections,
            Map<UUID, Proof> proofs,
            Map<UUID, Certificate> certificates) {

        boolean anythingOf(UUID participant) {
            return Stream.of(spells, corrections, proofs, certificates).anyMatch(it -> it.containsKey(participant));
        }
    }

    private Sheet sheet(
            Gathering gathering, Programme programme, Optional<UUID> one, Collection<Participant> registered) {
        UUID id = gathering.id();
        List<Slot> slots = Slot.of(programme, corrections.hours(id));
        var known = new Known(
                spells.list(id, one).stream().collect(Collectors.groupingBy(Spell::participant)),
                corrections.list(id, one).stream().collect(Collectors.groupingBy(Correction::participant)),
                proofs.list(id, one).stream().collect(Collectors.toMap(Proof::participant, Function.identity())),
                certificates.list(id, one).stream()
                        .filter(Certificate::counts)
                        .collect(Collectors.toMap(Certificate::participant, Function.identity())));
        Map<UUID, Attendee> attendees = new LinkedHashMap<>();
        registered.stream()
                .filter(it -> it.state() == State.CONFIRMED || known.anythingOf(it.id()))
                .forEach(it -> attendees.put(
                        it.id(),
                        new Attendee(
                                it.id(),
                                it.name(),
                                it.organisation(),
                                it.country(),
                                tally(slots, known, it.id()),
                                it,
                                known.certificates().get(it.id()))));
        known.proofs()
                .forEach((gone, proof) -> attendees.computeIfAbsent(
                        gone,
                        key -> new Attendee(
                                key,
                                proof.name(),
                                proof.organisation(),
                                proof.country(),
                                tally(slots, known, key),
                                null,
                                known.certificates().get(key))));
        return new Sheet(gathering, programme, books.get(gathering), slots, List.copyOf(attendees.values()));
    }

    private static Tally tally(List<Slot> slots, Known known, UUID participant) {
        List<Spell> seen = known.spells().getOrDefault(participant, List.of());
        Digest digest = seen.isEmpty()
                ? Optional.ofNullable(known.proofs().get(participant))
                        .map(Proof::read)
                        .orElse(Digest.NOTHING)
                : Digest.of(slots, seen);
        Map<UUID, Integer> minutes = new HashMap<>();
        Set<LocalDate> there = new HashSet<>();
        for (Correction it : known.corrections().getOrDefault(participant, List.of())) {
            it.ofSession().ifPresent(session -> minutes.put(session, it.after()));
            it.ofDay().ifPresent(day -> {
                if (it.after() == 1) {
                    there.add(day);
                } else {
                    there.remove(day);
                }
            });
        }
        return new Tally(slots, digest, minutes, there);
    }
}
