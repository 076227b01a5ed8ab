package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the invented committee does: each in a transaction of their own, on days past, and by the rules of all others. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
@Transactional
class DemoCommittee {

    /** What a session is made of. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Parts(
            Agenda agenda,
            Hearings hearings,
            Dossiers dossiers,
            RuleBook rules,
            Who who,
            Deciding.Consequences consequences) {

        Deciding deciding(Sessions sessions, InstantSource then) {
            var laying = new Desk.Laying(sessions, hearings, dossiers, new Detecting(who, then), rules, who);
            return new Deciding(agenda, sessions, hearings, laying, consequences, then);
        }
    }

    private final JdbcClient jdbc;
    private final Parts parts;
    private final Desk.Laying laying;

    DemoCommittee(JdbcClient jdbc, Parts parts, Desk.Laying laying) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.laying = laying;
    }

    @Transactional(readOnly = true)
    public boolean isNew(OrganisationId lender) {
        return sessions(Instant.EPOCH).list(lender, null).isEmpty()
                && !parts.dossiers().listReady(lender).isEmpty();
    }

    private Sessions sessions(Instant then) {
        return new Sessions(jdbc, InstantSource.fixed(then));
    }

    public UUID call(
            Viewer.Person officer, Organisation house, DemoSession session, List<PersonId> members, String place) {
        Sessions sessions = sessions(session.calledAt());
        UUID id = sessions.call(
                house.id(),
                officer.id(),
                session.heldAt(),
                place,
                parts.rules().get(house.id()).quorum());
        sessions.seat(house.id(), id, members);
        List<Dossier> ready = parts.dossiers().listReady(house.id());
        parts.agenda()
                .add(
                        sessions.get(house.id(), id),
                        session.hearings().stream()
                                .map(hearing -> ready.stream()
                                        .filter(it -> it.applicant().equals(hearing.called()))
                                        .findFirst()
                                        .orElseThrow()
                                        .application())
                                .toList());
        return id;
    }

    public void open(OrganisationId lender, UUID id, List<PersonId> present, Instant at) {
        Sessions sessions = sessions(at);
        sessions.open(sessions.get(lender, id));
        sessions.attend(lender, id, present);
    }

    public void close(OrganisationId lender, UUID id, Instant at) {
        Sessions sessions = sessions(at);
        sessions.close(sessions.get(lender, id));
    }

    /** One after another, as far as somebody has something to say to each. */
    public void each(
            Viewer.Person viewer,
            Organisation house,
            UUID id,
            DemoSession session,
            Function<Turn, @Nullable Move> move) {
        Sessions sessions = sessions(session.heldAt());
        Session held = sessions.get(house.id(), id);
        List<Item> items = parts.agenda().list(held);
        for (int i = 0; i < items.size(); i++) {
            Instant at = session.at(i);
            Table table = laying.lay(viewer, house, held, items.get(i));
            Move next = move.apply(new Turn(session.hearings().get(i), table, at));
            if (next != null) {
                make(viewer, table, next, parts.deciding(sessions, InstantSource.fixed(at)));
            }
        }
    }

    private static void make(Viewer viewer, Table table, Move move, Deciding deciding) {
        deciding.make(viewer, table, now -> move).ifPresent(bar -> {
            throw new IllegalStateException(
                    bar + " " + move + " " + table.dossier().applicant());
        });
    }

    /** Somebody's turn in talking about one application. */
    record Turn(DemoHearing hearing, Table table, Instant at) {}

    /** What was asked for by those of a session that was held is there by now. */
    public void meet(Viewer.Person officer, Organisation house, UUID id, Instant at) {
        var conditions = new Conditions(jdbc, InstantSource.fixed(at));
        Session held = sessions(at).get(house.id(), id);
        for (Item item : parts.agenda().list(held)) {
            conditions
                    .list(item)
                    .forEach(
                            it -> conditions.meet(item, it.id(), officer.id(), "Seen on paper, a copy is in the file"));
        }
    }
}
