package express.registration;

import express.base.NotFound;
import express.database.Changes;
import express.gatherings.GatheringId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people in and out. Whatever changes the number of places begins by waiting for the row in which they are counted,
 * and ends by letting those move up for whom there is room.
 */
@Component
@Transactional
class Admission {

    private static final int LOOKED_AT = 200;

    private final Desks desks;
    private final Claims claims;
    private final Participants participants;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final List<Leaving> others;

    Admission(
            Desks desks,
            Claims claims,
            Participants participants,
            InstantSource time,
            ApplicationEventPublisher events,
            List<Leaving> others) {
        this.desks = desks;
        this.claims = claims;
        this.participants = participants;
        this.time = time;
        this.events = events;
        this.others = others;
    }

    /** None, if registration is closed. Somebody registered already makes the database refuse all of them. */
    @Transactional(label = Changes.APART)
    List<Claims.Claimed> claim(UUID gathering, Party party) {
        return claims.claim(gathering, party);
    }

    /** The host agrees: there is a place, or they wait for one. */
    void approve(Participant seen) {
        Desk desk = lock(seen);
        Participant it = now(seen);
        if (it.state() == State.ASKED && !claims.seat(desk.gathering(), List.of(it), State.CONFIRMED, time.instant())) {
            participants.move(it, State.WAITING);
        }
    }

    void decline(Participant seen) {
        leave(seen, State.DECLINED, State.ASKED, State.WAITING);
    }

    /** They do not come, or not any more. */
    void cancel(Participant seen) {
        leave(seen, State.CANCELLED, State.values());
    }

    /** They did not accept in time. */
    void lapse(Participant seen) {
        leave(seen, State.LAPSED, State.OFFERED);
    }

    void accept(Participant seen) {
        lock(seen);
        Participant it = now(seen);
        if (it.state() == State.OFFERED) {
            participants.move(it, State.CONFIRMED);
        }
    }

    private void leave(Participant seen, State to, State... from) {
        Desk desk = lock(seen);
        Participant it = now(seen);
        if (it.state().open()
                && List.of(from).contains(it.state())
                && participants.move(it, to)
                && it.state().seated()) {
            desks.giveBack(it);
            events.publishEvent(new RegistrationEvents.Left(new GatheringId(it.gathering()), it.id()));
            moveUp(desk);
        }
    }

    /** Erases somebody with all that they said; their place is free. */
    void forget(Participant seen) {
        cancel(seen);
        events.publishEvent(new RegistrationEvents.Forgotten(new GatheringId(seen.gathering()), seen.id()));
        remove(seen);
    }

    /**
     * A registration goes for good, long after it came to anything: nobody knows the name any more that would have to be
     * hidden in what was written, so it is taken out of that, too.
     */
    void release(Participant seen) {
        events.publishEvent(new RegistrationEvents.Forgotten(new GatheringId(seen.gathering()), seen.id()));
        remove(seen);
    }

    /** Whoever has to prove something copies it before. */
    private void remove(Participant it) {
        others.forEach(other -> other.leaves(it));
        participants.remove(it);
    }

    private Desk lock(Participant of) {
        return desks.lock(of.gathering()).orElseThrow(NotFound::new);
    }

    private Participant now(Participant seen) {
        return participants.find(seen.id()).orElseThrow(NotFound::new);
    }

    /** The host allows more: those who wait are looked at again. */
    void moveUp(UUID gathering) {
        desks.lock(gathering).ifPresent(this::moveUp);
    }

    /** In their order, those for whom there is room; a group that comes only together waits for all of its places. */
    private void moveUp(Desk desk) {
        if (desk.calledOffAt() != null) {
            return;
        }
        boolean offered = desk.rules().answerHours() > 0;
        Instant until = time.instant().plus(Duration.ofHours(desk.rules().answerHours()));
        for (List<Participant> unit : units(desk)) {
            claims.seat(desk.gathering(), unit, offered ? State.OFFERED : State.CONFIRMED, until);
        }
    }

    private List<List<Participant>> units(Desk desk) {
        Function<Participant, UUID> together = desk.rules().partial() ? Participant::id : Participant::party;
        Map<UUID, List<Participant>> units = new LinkedHashMap<>();
        participants
                .listWaiting(desk.gathering(), LOOKED_AT)
                .forEach(it -> units.computeIfAbsent(together.apply(it), key -> new ArrayList<>())
                        .add(it));
        return List.copyOf(units.values());
    }
}
