package express.committee;

import express.base.Ids;
import express.base.NotFound;
import express.base.PersonId;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody sits down to the committee of a lender; for all whom it is not for there is none. */
@Component
@Transactional(readOnly = true)
class Desk {

    private final Organisations organisations;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Laying laying;

    Desk(Organisations organisations, Sessions sessions, Agenda agenda, Laying laying) {
        this.organisations = organisations;
        this.sessions = sessions;
        this.agenda = agenda;
        this.laying = laying;
    }

    public Organisation enter(Viewer viewer, String slug) {
        Organisation house = organisations.find(slug).orElseThrow(NotFound::new);
        if (!CommitteeAccess.mayEnter(viewer, house.id())) {
            throw new NotFound();
        }
        return house;
    }

    /** As one who calls sessions; who only decides is refused. */
    public Organisation call(Viewer viewer, String slug) {
        Organisation house = enter(viewer, slug);
        CommitteeAccess.require(CommitteeAccess.mayCall(viewer, house.id()));
        return house;
    }

    public Session session(Organisation house, String id) {
        return sessions.get(house.id(), Ids.parse(id));
    }

    public Table table(Viewer viewer, String slug, String session, String item) {
        Organisation house = enter(viewer, slug);
        Session of = session(house, session);
        return laying.lay(viewer, house, of, agenda.get(of, Ids.parse(item)));
    }

    public List<Table> tables(Viewer viewer, Organisation house, Session session) {
        return agenda.list(session).stream()
                .map(it -> laying.lay(viewer, house, session, it))
                .toList();
    }

    /** Puts together what is needed to see one application. */
    @Component
    static class Laying {

        private final Sessions sessions;
        private final Hearings hearings;
        private final Dossiers dossiers;
        private final Detecting detecting;
        private final RuleBook rules;
        private final Who who;

        Laying(Sessions sessions, Hearings hearings, Dossiers dossiers, Detecting detecting, RuleBook rules, Who who) {
            this.sessions = sessions;
            this.hearings = hearings;
            this.dossiers = dossiers;
            this.detecting = detecting;
            this.rules = rules;
            this.who = who;
        }

        Table lay(Viewer viewer, Organisation house, Session session, Item item) {
            List<Seat> seats = sessions.seats(house.id(), session.id());
            Dossier dossier = dossiers.get(item);
            Hearing kept = hearings.get(item, seats);
            Hearing found = detecting.in(kept, dossier, item.ending() == null ? seats : List.of(), viewer);
            Hearing hearing = item.ending() == null ? found : kept;
            return new Table(
                    house,
                    session,
                    item,
                    dossier,
                    seats,
                    hearing,
                    rules.get(house.id()).ceilings(),
                    viewer,
                    found.mayNotWrite(viewer.id()),
                    who.names(acting(hearing, seats)),
                    dossiers.others(dossier, hearing));
        }

        private static Stream<PersonId> acting(Hearing hearing, List<Seat> seats) {
            return Stream.of(
                            seats.stream().map(Seat::member),
                            hearing.conflicts().stream().map(Conflict::person),
                            hearing.motions().stream().map(Motion::by),
                            hearing.decisions().stream().map(Decision::by),
                            hearing.decisions().stream()
                                    .flatMap(it -> Stream.ofNullable(it.signature()))
                                    .map(Decision.Signature::by))
                    .flatMap(it -> it);
        }
    }
}
