package express.committee;

import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.committee.DemoCommittee.Turn;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** In a demonstration three sessions of a committee were held, and one is coming, for which some have scored. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class CommitteeDemo {

    private static final String HOUSE = "credit-passerelle";
    private static final LocalTime BEGINS = LocalTime.of(14, 0);

    /** Who sits on the committee of the demonstration, and its officer. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Circle(Entrance entrance, People people, Viewers viewers) {

        Viewer.Person find(String name) {
            return entrance.look(() -> people.findByEmail(name + "@express.example"))
                    .flatMap(person -> viewers.find(person.id()))
                    .orElseThrow();
        }

        Viewer.Person officer() {
            return find("marta");
        }

        List<Viewer.Person> members() {
            return List.of(find("emile"), find("rachida"), find("willem"));
        }
    }

    private final Organisations organisations;
    private final Circle circle;
    private final DemoCommittee committee;
    private final InstantSource time;

    CommitteeDemo(Organisations organisations, Circle circle, DemoCommittee committee, InstantSource time) {
        this.organisations = organisations;
        this.circle = circle;
        this.committee = committee;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(7)
    void begin() {
        organisations.find(HOUSE).ifPresent(house -> {
            Viewer.Person officer = circle.officer();
            if (officer.is(Role.LENDER, house.id()) && Acting.as(officer, () -> committee.isNew(house.id()))) {
                play(new Stage(house, officer, circle.members()));
            }
        });
    }

    /** Where it plays. */
    private record Stage(Organisation house, Viewer.Person officer, List<Viewer.Person> members) {

        List<PersonId> seats() {
            return members.stream().map(Viewer.Person::id).toList();
        }
    }

    private void play(Stage stage) {
        List<DemoHearing> all = DemoHearing.read();
        hold(stage, session("A", 129, all), true);
        hold(stage, session("B", 80, all), true);
        hold(stage, session("C", 38, all), false);
        DemoSession coming = session("D", -6, all);
        score(stage, call(stage, coming, "Salle du premier étage"), coming);
    }

    private DemoSession session(String name, int daysAgo, List<DemoHearing> all) {
        LocalDate day =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).minusDays(daysAgo);
        return DemoSession.of(
                name, day.atTime(BEGINS).atZone(ZoneId.systemDefault()).toInstant(), all);
    }

    private void hold(Stage stage, DemoSession session, boolean met) {
        UUID id = call(stage, session, "Crédit Passerelle, rue du Pont 12");
        score(stage, id, session);
        Acting.as(stage.officer(), () -> {
            committee.open(stage.house().id(), id, stage.seats(), session.heldAt());
            return null;
        });
        turn(
                stage,
                stage.officer(),
                id,
                session,
                it -> new Move.Begin(stage.officer().id(), it.at()));
        turn(stage, stage.officer(), id, session, it -> new Move.Put(put(stage, it)));
        vote(stage, id, session);
        turn(
                stage,
                stage.officer(),
                id,
                session,
                it -> new Move.Decide(stage.officer().id(), 1, it.at()));
        Viewer.Person signs = stage.members().getFirst();
        turn(
                stage,
                signs,
                id,
                session,
                it -> new Move.Sign(
                        signs.id(), CommitteeAccess.roles(signs, stage.house().id()), 1, it.at()));
        Acting.as(stage.officer(), () -> {
            committee.close(stage.house().id(), id, session.closedAt());
            if (met) {
                committee.meet(
                        stage.officer(), stage.house(), id, session.closedAt().plusSeconds(600_000));
            }
            return null;
        });
    }

    private static Motion put(Stage stage, Turn turn) {
        return turn.hearing().motion(turn.table().dossier(), stage.officer().id(), turn.at());
    }

    private UUID call(Stage stage, DemoSession session, String place) {
        return Acting.as(
                stage.officer(), () -> committee.call(stage.officer(), stage.house(), session, stage.seats(), place));
    }

    private void score(Stage stage, UUID id, DemoSession session) {
        for (int chair = 0; chair < stage.members().size(); chair++) {
            int sits = chair;
            Viewer.Person member = stage.members().get(sits);
            turn(
                    stage,
                    member,
                    id,
                    session,
                    it -> it.hearing()
                            .score(sits, member.id(), session.scoredAt())
                            .map(Move.Give::new)
                            .orElse(null));
        }
    }

    private void vote(Stage stage, UUID id, DemoSession session) {
        for (int chair = 0; chair < stage.members().size(); chair++) {
            int sits = chair;
            Viewer.Person member = stage.members().get(sits);
            turn(
                    stage,
                    member,
                    id,
                    session,
                    it -> it.hearing()
                            .vote(sits)
                            .map(choice -> new Move.Cast(new Vote(1, member.id(), choice, it.at(), null)))
                            .orElse(null));
        }
    }

    private void turn(
            Stage stage, Viewer.Person viewer, UUID id, DemoSession session, Function<Turn, @Nullable Move> move) {
        Acting.as(viewer, () -> {
            committee.each(viewer, stage.house(), id, session, move);
            return null;
        });
    }
}
