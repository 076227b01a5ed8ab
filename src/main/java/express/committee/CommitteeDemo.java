package express.committee;

import express.base.PersonId;
import express.base.Role;
import express.base.Viewer;
import express.committee.DemoCommittee.Playing;
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
import java.util.Map;
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
        score(call(stage, coming, "Salle du premier étage"));
    }

    private DemoSession session(String name, int daysAgo, List<DemoHearing> all) {
        LocalDate day =
                LocalDate.ofInstant(time.instant(), ZoneId.systemDefault()).minusDays(daysAgo);
        return DemoSession.of(
                name, day.atTime(BEGINS).atZone(ZoneId.systemDefault()).toInstant(), all);
    }

    /** A session that was called, as it goes on. */
    private record Going(Stage stage, UUID id, DemoSession session, Map<UUID, Playing> all) {}

    private void hold(Stage stage, DemoSession session, boolean met) {
        Going going = call(stage, session, "Crédit Passerelle, rue du Pont 12");
        PersonId officer = stage.officer().id();
        score(going);
        Acting.as(stage.officer(), () -> {
            committee.open(stage.house().id(), going.id(), stage.seats(), session.heldAt());
            return null;
        });
        turn(stage.officer(), going, it -> new Move.Begin(officer, it.at()));
        turn(
                stage.officer(),
                going,
                it -> new Move.Put(it.hearing().motion(it.table().dossier(), officer, it.at())));
        vote(going);
        turn(stage.officer(), going, it -> new Move.Decide(officer, 1, it.at()));
        Viewer.Person signs = stage.members().getFirst();
        var roles = CommitteeAccess.roles(signs, stage.house().id());
        turn(signs, going, it -> new Move.Sign(signs.id(), roles, 1, it.at()));
        close(going, met);
    }

    private Going call(Stage stage, DemoSession session, String place) {
        Viewer.Person officer = stage.officer();
        UUID id = Acting.as(officer, () -> committee.call(officer, stage.house(), session, stage.seats(), place));
        return new Going(
                stage, id, session, Acting.as(officer, () -> committee.lay(officer, stage.house(), id, session)));
    }

    private void close(Going it, boolean met) {
        Viewer.Person officer = it.stage().officer();
        Acting.as(officer, () -> {
            committee.close(it.stage().house().id(), it.id(), it.session().closedAt());
            if (met) {
                committee.meet(
                        officer, it.stage().house(), it.id(), it.session().metAt());
            }
            return null;
        });
    }

    private void score(Going going) {
        for (int chair = 0; chair < going.stage().members().size(); chair++) {
            int sits = chair;
            Viewer.Person member = going.stage().members().get(sits);
            turn(
                    member,
                    going,
                    it -> it.hearing()
                            .score(sits, member.id(), going.session().scoredAt())
                            .map(Move.Give::new)
                            .orElse(null));
        }
    }

    private void vote(Going going) {
        for (int chair = 0; chair < going.stage().members().size(); chair++) {
            int sits = chair;
            Viewer.Person member = going.stage().members().get(sits);
            turn(
                    member,
                    going,
                    it -> it.hearing()
                            .vote(sits)
                            .map(choice -> new Move.Cast(new Vote(1, member.id(), choice, it.at(), null)))
                            .orElse(null));
        }
    }

    private void turn(Viewer.Person viewer, Going it, Function<Turn, @Nullable Move> move) {
        Acting.as(viewer, () -> {
            committee.each(viewer, it.id(), it.session(), it.all(), move);
            return null;
        });
    }
}
