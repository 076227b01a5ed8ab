package express.accompaniment;

import express.base.Viewer;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Journeys;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for another time of a talk, and takes the answer. All wait for their turn at the file, so that one is heard. The person is
 * told of what the adviser asks and answers; who has the case sees in their list whose turn it is.
 */
@Component
@Transactional
class Shifting {

    private final Journeys journeys;
    private final Sessions sessions;
    private final Shifts shifts;
    private final Waits waits;
    private final Noting noting;
    private final Telling telling;

    Shifting(Journeys journeys, Sessions sessions, Shifts shifts, Waits waits, Noting noting, Telling telling) {
        this.journeys = journeys;
        this.sessions = sessions;
        this.shifts = shifts;
        this.waits = waits;
        this.noting = noting;
        this.telling = telling;
    }

    /** Whether the talk still is to come, when it was seen to be. Asked for the same time twice, the person is told once. */
    boolean ask(Viewer viewer, CaseFile journey, Shift shift, int version) {
        journeys.await(journey);
        Session now = sessions.get(journey, shift.session());
        if (!now.toCome() || now.version() != version) {
            return false;
        }
        Optional<Shift> before = shifts.find(journey, shift.session());
        if (before.equals(Optional.of(shift))) {
            return true;
        }
        boolean known = before.filter(shift::isSameWish).isPresent();
        shifts.put(journey, shift);
        waits.tell(journey, now.id(), shift.other(), day(now.at().isBefore(shift.at()) ? now.at() : shift.at()));
        if (shift.asker() == Awaited.ADVISER && !known) {
            telling.asked(journey, now.at(), shift.at());
        }
        noting.changed(viewer, journey, "session asked at another time", shift);
        noting.happened(journey, "session-asked", Category.SESSIONS, now.id());
        return true;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.systemDefault());
    }

    /** Yes to the time that was read, if it is still asked for and still to come. */
    boolean agree(Viewer viewer, CaseFile journey, UUID session, Awaited side, String read) {
        journeys.await(journey);
        Optional<Shift> asked = shifts.find(journey, session)
                .filter(it -> it.other() == side && it.at().toString().equals(read))
                .filter(it -> it.at().isAfter(telling.time().instant()));
        Optional<Session> before = sessions.find(journey, session);
        if (asked.isEmpty()
                || before.isEmpty()
                || !sessions.move(journey, session, asked.get().at())) {
            return false;
        }
        end(journey, session);
        if (side == Awaited.ADVISER) {
            telling.moved(journey, before.get().at(), asked.get().at());
        }
        noting.changed(viewer, journey, "session moved", asked.get());
        noting.happened(journey, "session-moved", Category.SESSIONS, session);
        return true;
    }

    /** It stays when it was: the other side cannot, or whoever asked takes it back. */
    boolean keep(Viewer viewer, CaseFile journey, UUID session, Awaited side) {
        journeys.await(journey);
        if (!end(journey, session)) {
            return false;
        }
        if (side == Awaited.ADVISER) {
            sessions.find(journey, session).ifPresent(it -> telling.kept(journey, it.at()));
        }
        noting.changed(viewer, journey, "session kept", session);
        noting.happened(journey, "session-kept", Category.SESSIONS, session);
        return true;
    }

    /** Nobody waits for an answer any more. */
    boolean end(CaseFile journey, UUID session) {
        waits.end(session);
        return shifts.end(journey, session);
    }
}
