package express.accompaniment;

import express.accompaniment.OwnPages.OwnPart;
import express.base.Viewer;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what somebody reads of how they are accompanied. */
@Component
class OwnReading {

    /** What was written down of one person. */
    @Component
    record Books(
            Plans plans, Sessions sessions, Remarks remarks, Closings closings, Postures postures, Shifts shifts) {}

    private final Organisations organisations;
    private final Books books;
    private final Handovers handovers;
    private final Planning planning;
    private final Who who;

    OwnReading(Organisations organisations, Books books, Handovers handovers, Planning planning, Who who) {
        this.organisations = organisations;
        this.books = books;
        this.handovers = handovers;
        this.planning = planning;
        this.who = who;
    }

    OwnPart read(CaseFile journey) {
        Organisation house = organisations.listAll(List.of(journey.holder())).stream()
                .findFirst()
                .orElseThrow();
        Plan plan = books.plans().get(journey);
        List<Session> sessions = books.sessions().list(journey);
        List<Handover> given = handovers.list(journey).stream()
                .filter(it -> it.state() == Handover.State.ACCEPTED || it.state() == Handover.State.PROPOSED)
                .toList();
        return new OwnPart(
                house,
                journey,
                plan,
                sessions,
                books.sessions().listAttended(journey),
                books.sessions().hours(journey),
                books.remarks().list(journey),
                books.closings().list(journey),
                given,
                books.postures().listStatements(),
                books.postures().get(journey),
                books.shifts().list(journey),
                who.names(Stream.of(
                                sessions.stream().map(Session::by),
                                given.stream().flatMap(it -> Stream.of(it.from(), it.to())),
                                plan.goals().stream()
                                        .flatMap(goal -> goal.steps().stream().map(Step::owner)))
                        .flatMap(it -> it)));
    }

    Session session(CaseFile journey, UUID id) {
        return books.sessions().get(journey, id);
    }

    boolean agree(Viewer viewer, CaseFile journey, int version, Locale language) {
        return planning.agree(viewer, journey, version, language, "");
    }
}
