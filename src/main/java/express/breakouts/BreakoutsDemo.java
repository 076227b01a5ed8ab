package express.breakouts;

import express.base.Viewer;
import express.breakouts.Aides.Aide;
import express.database.Acting;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.registration.Participant;
import express.registration.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration the invented people of the gathering that comes have their groups, and there is another answer. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class BreakoutsDemo {

    private static final String HOST = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    BreakoutsDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(3)
    void begin() {
        entrance.look(() -> people.findByEmail(HOST))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(host -> Acting.as(host, () -> {
                    play.arrange(host);
                    return null;
                }));
    }

    /** All of it, or nothing; of several nodes one does it. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private static final RuleSet RULES = new RuleSet(
                Evenness.EVEN, Map.of(), 3, true, true, true, Weight.SOME, Weight.SOME, Weight.SOME, Weight.MUCH);

        private final Gatherings gatherings;
        private final Hosting hosting;
        private final Programmes programmes;
        private final Roll roll;
        private final Aides aides;
        private final Acts acts;

        /** What is done with answers. */
        @Component
        @ConditionalOnProperty(name = "express.demo", havingValue = "true")
        record Acts(RuleSets ruleSets, Preparing preparing, Proposals proposals, Publishing publishing) {}

        Play(Gatherings gatherings, Hosting hosting, Programmes programmes, Roll roll, Aides aides, Acts acts) {
            this.gatherings = gatherings;
            this.hosting = hosting;
            this.programmes = programmes;
            this.roll = roll;
            this.aides = aides;
            this.acts = acts;
        }

        void arrange(Viewer host) {
            gatherings.listInvented().stream()
                    .filter(it -> hosting.arranges(host, it.host()))
                    .filter(it -> acts.ruleSets().find(it.id()).isEmpty())
                    .findFirst()
                    .ifPresent(it -> arrange(host, it, programmes.get(it)));
        }

        private void arrange(Viewer host, Gathering gathering, Programme programme) {
            List<Participant> coming = Crowd.of(roll, gathering, programme).people();
            if (coming.isEmpty() || Round.of(programme).isEmpty()) {
                return;
            }
            acts.ruleSets().put(gathering, RULES);
            List<Aide> ready = new ArrayList<>();
            for (int i = 0; i < coming.size(); i += 2) {
                ready.add(new Aide(coming.get(i).id(), List.of(Part.FACILITATES, Part.REPORTS), List.of()));
            }
            aides.put(gathering, ready);
            Problem problem = acts.preparing().prepare(gathering, programme, false);
            Proposal first = solved(gathering, problem, 1);
            solved(gathering, problem, 2);
            if (first.found()) {
                acts.publishing().publish(host, gathering, first);
            }
        }

        private Proposal solved(Gathering gathering, Problem problem, long seed) {
            UUID id = acts.proposals().begin(gathering.id(), problem, seed, false);
            acts.proposals().write(id, Solving.solve(problem, seed, () -> false, done -> {}), false);
            return acts.proposals().get(gathering.id(), id);
        }
    }
}
