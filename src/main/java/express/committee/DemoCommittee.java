package express.committee;

import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            Deciding.Consequences consequences) {}

    /** An application as it lies before them, and how it was kept last. */
    record Playing(Table table, Hearing kept, Hearing hearing) {}

    private final JdbcClient jdbc;
    private final Parts parts;

    DemoCommittee(JdbcClient jdbc, Parts parts) {
        this.jdbc = jdbc;
        this.parts = parts;
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

    /** What lies before them, with all who are found to be too close. */
    public Map<UUID, Playing> lay(Viewer.Person officer, Organisation house, UUID id, DemoSession session) {
        Sessions sessions = sessions(session.calledAt());
        var detecting = new Detecting(parts.who(), InstantSource.fixed(session.calledAt()));
        var laying =
                new Desk.Laying(sessions, parts.hearings(), parts.dossiers(), detecting, parts.rules(), parts.who());
        Session called = sessions.get(house.id(), id);
        Map<UUID, Playing> all = new HashMap<>();
        for (Item item : parts.agenda().list(called)) {
            Table table = laying.lay(officer, house, called, item);
            all.put(item.id(), new Playing(table, Hearing.NEW, table.hearing()));
        }
        return all;
    }

    /** One after another, as far as somebody has something to say to each; by the rules that hold for all committees. */
    public void each(
            Viewer.Person viewer,
            UUID id,
            DemoSession session,
            Map<UUID, Playing> all,
            Function<Turn, @Nullable Move> move) {
        OrganisationId lender = all.values().iterator().next().table().house().id();
        Session held = sessions(session.heldAt()).get(lender, id);
        List<Item> items = parts.agenda().list(held);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            Playing now = all.get(item.id());
            Move next = move.apply(new Turn(session.hearings().get(i), now.table(), session.at(i)));
            if (next != null) {
                all.put(item.id(), make(viewer, held, now, next));
            }
        }
    }

    private Playing make(Viewer viewer, Session held, Playing now, Move move) {
        Table table = now.table();
        new Bars(held.state(), table.called(), held.quorum(), table.ceilings(), false)
                .against(move, now.hearing())
                .ifPresent(bar -> {
                    throw new IllegalStateException(bar + " " + move);
                });
        Hearing after = now.hearing().after(move);
        parts.hearings().keep(table.item(), table.seats(), now.kept(), after);
        if (move instanceof Move.Sign) {
            parts.consequences().of(viewer, table, move, after);
        }
        return new Playing(table, after, after);
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
