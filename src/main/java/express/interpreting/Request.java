package express.interpreting;

import express.base.OrganisationId;
import express.base.PersonId;
import express.interpreters.Gender;
import express.interpreters.Tongue;
import express.interpreters.Wanted;
import express.tariffs.Bill;
import express.tariffs.Mode;
import express.tariffs.Performance;
import express.tariffs.Tariff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation asks for an interpreter. Once somebody has accepted it is their mission.
 *
 * @param day by the clock of the house
 * @param room what only whoever goes there has to know
 * @param reference by which the organisation knows its case again; to all others it says nothing
 * @param charge the version of the tariff that held when it was first accepted
 * @param beginsAt of a text that is to be translated, until when
 * @param words of a text, and nothing of a talk
 * @param direction in which a text is translated, seen from its own language; nothing of a talk
 * @param occasion what it is for in another module, as a number that says nothing here
 */
record Request(
        OrganisationId house,
        UUID id,
        UUID agreement,
        OrganisationId client,
        @Nullable PersonId askedBy,
        Instant askedAt,
        @Nullable UUID series,
        LocalDate day,
        Instant beginsAt,
        int minutes,
        Mode mode,
        String language,
        String dialect,
        String place,
        String room,
        Topic topic,
        boolean urgent,
        @Nullable Gender gender,
        @Nullable PersonId wished,
        String costCentre,
        String reference,
        String notes,
        State state,
        @Nullable PersonId interpreter,
        @Nullable Instant coveredAt,
        @Nullable UUID charge,
        @Nullable UUID pay,
        @Nullable UUID occasion,
        @Nullable Integer words,
        Tongue.@Nullable Direction direction) {

    Instant endsAt() {
        return beginsAt.plus(Duration.ofMinutes(minutes));
    }

    /** Whether it is still to come; what has begun is neither called off by a client nor given back. */
    boolean isToCome(Instant now) {
        return now.isBefore(beginsAt);
    }

    Wanted wanted() {
        return new Wanted(
                client,
                language,
                dialect,
                mode,
                beginsAt,
                endsAt(),
                gender,
                direction == null ? Tongue.Direction.BOTH : direction);
    }

    private Performance planned() {
        return Performance.planned(mode, beginsAt, minutes);
    }

    /** As it is planned. */
    Bill comesTo(Tariff tariff) {
        return words == null ? tariff.of(planned()) : tariff.translated(words);
    }

    /** The same with a way as long as the last time. */
    Bill wouldComeTo(Tariff tariff, Trips.Trip trip) {
        return words == null && mode.travels()
                ? tariff.of(
                        new Performance(mode, beginsAt, minutes, 0, trip.kilometres(), trip.tickets(), trip.minutes()))
                : comesTo(tariff);
    }

    /** What is due although it does not take place; a translation that was ordered is due in full. */
    Bill calledOff(Tariff tariff, Instant at, Sheets.Way way) {
        var inVain = new Performance(mode, beginsAt, minutes, 0, way.kilometres(), way.tickets(), 0);
        return words == null ? tariff.cancelled(inVain, at, way.begun()) : tariff.translated(words);
    }

    /** What is owed to whoever asked, since nobody came. A translation that is late is still awaited. */
    Bill missed(Tariff tariff) {
        return words == null ? tariff.missed(planned()) : new Bill(List.of());
    }

    boolean isMissionOf(PersonId person) {
        return person.equals(interpreter);
    }
}
