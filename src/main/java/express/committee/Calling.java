package express.committee;

import express.audit.Act;
import express.audit.Trail;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a committee together, and leads its session from there to its end. */
@Component
@Transactional
class Calling {

    /** What somebody who calls a session says. */
    record Call(Instant heldAt, String place, List<PersonId> members, List<UUID> applications) {}

    private final Sessions sessions;
    private final Agenda agenda;
    private final Hearings hearings;
    private final RuleBook rules;
    private final SessionPost post;
    private final Trail trail;

    Calling(Sessions sessions, Agenda agenda, Hearings hearings, RuleBook rules, SessionPost post, Trail trail) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.hearings = hearings;
        this.rules = rules;
        this.post = post;
        this.trail = trail;
    }

    public UUID call(Viewer viewer, Organisation house, Call call) {
        int quorum = rules.get(house.id()).quorum();
        UUID id = sessions.call(house.id(), viewer.id(), call.heldAt(), call.place(), quorum);
        sessions.seat(house.id(), id, call.members());
        Session session = sessions.get(house.id(), id);
        agenda.add(session, call.applications());
        trail.note(viewer, house.id().value(), Act.CREATED, "committee session", call.toString());
        post.call(house, session, sessions.seats(house.id(), id));
        return id;
    }

    /** The key of what stands in the way. */
    public Optional<String> open(Viewer viewer, Session seen, List<PersonId> present) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.isOver()) {
            return Optional.of("committee.fault.session-over");
        }
        if (session.state() == Session.State.CALLED) {
            sessions.open(session);
            note(viewer, session, "open");
        }
        sessions.attend(session.lender(), session.id(), present);
        return Optional.empty();
    }

    private void note(Viewer viewer, Session session, String what) {
        trail.note(
                viewer,
                session.lender().value(),
                Act.CHANGED,
                "committee session " + what,
                session.id().toString());
    }

    /** What is not decided waits for another session. */
    public Optional<String> close(Viewer viewer, Session seen) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.state() != Session.State.OPEN) {
            return Optional.of("committee.fault.not-open");
        }
        sessions.close(session);
        note(viewer, session, "close");
        List<Seat> seats = sessions.seats(session.lender(), session.id());
        for (Item item : agenda.list(session)) {
            Item now = agenda.lock(session.lender(), item.id());
            if (now.ending() == null && hearings.get(now, seats).isOpen()) {
                agenda.end(now, Item.Ending.CARRIED);
            }
        }
        return Optional.empty();
    }

    /** Before it was opened. */
    public Optional<String> cancel(Viewer viewer, Organisation house, Session seen) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.state() == Session.State.CANCELLED) {
            return Optional.empty();
        }
        if (session.state() != Session.State.CALLED) {
            return Optional.of("committee.fault.opened");
        }
        sessions.cancel(session);
        note(viewer, session, "cancel");
        agenda.list(session).stream()
                .filter(it -> it.ending() == null)
                .forEach(it -> agenda.end(it, Item.Ending.CARRIED));
        post.cancel(
                house, sessions.get(session.lender(), session.id()), sessions.seats(session.lender(), session.id()));
        return Optional.empty();
    }

    /** To another day or place, before it was opened; all who were called are told. */
    public Optional<String> move(Viewer viewer, Organisation house, Session seen, Instant heldAt, String place) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.state() != Session.State.CALLED) {
            return Optional.of("committee.fault.opened");
        }
        if (session.version() != seen.version()) {
            return Optional.of("committee.fault.meanwhile");
        }
        sessions.move(session, heldAt, place);
        note(viewer, session, "move");
        post.call(house, sessions.get(session.lender(), session.id()), sessions.seats(session.lender(), session.id()));
        return Optional.empty();
    }

    public Optional<String> add(Viewer viewer, Session seen, List<UUID> applications) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.isOver()) {
            return Optional.of("committee.fault.session-over");
        }
        agenda.add(session, applications);
        note(viewer, session, "add");
        return Optional.empty();
    }

    /** One place earlier or later on the agenda, until the session is over. */
    public Optional<String> shift(Viewer viewer, Session seen, UUID item, int step) {
        Session session = sessions.lock(seen.lender(), seen.id());
        if (session.isOver()) {
            return Optional.of("committee.fault.session-over");
        }
        List<Item> order = agenda.list(session);
        order.stream().filter(it -> it.id().equals(item)).findFirst().ifPresent(it -> {
            agenda.shift(it, order, step);
            note(viewer, session, "order");
        });
        return Optional.empty();
    }

    /** It waits for another session; one that is decided stays. */
    public Optional<String> remove(Viewer viewer, Session seen, Item item) {
        Session session = sessions.lock(seen.lender(), seen.id());
        Item now = agenda.lock(session.lender(), item.id());
        if (now.ending() != null) {
            return Optional.empty();
        }
        if (!hearings.get(now, sessions.seats(session.lender(), session.id())).isOpen()) {
            return Optional.of("committee.fault.decided");
        }
        agenda.end(now, Item.Ending.REMOVED);
        trail.note(
                viewer,
                now.application(),
                Act.CHANGED,
                "committee removed",
                session.id().toString());
        return Optional.empty();
    }
}
