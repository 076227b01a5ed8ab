package express.plans;

import express.base.NetworkId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented network has a plan, with one action that is late. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class PlansDemo {

    private static final String COORDINATOR = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    PlansDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        entrance.look(() -> people.findByEmail(COORDINATOR))
                .flatMap(coordinator -> viewers.find(coordinator.id()))
                .ifPresent(coordinator -> Acting.as(coordinator, () -> {
                    coordinator.coordinates().forEach(network -> play.plan(coordinator, network));
                    return null;
                }));
    }

    /** Writes the plan, all of it or nothing. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Organisations organisations;
        private final PlanEditing.Drafting drafting;
        private final Planning planning;
        private final Actions actions;
        private final PlanDesk desk;
        private final Cited cited;

        Play(
                Organisations organisations,
                PlanEditing.Drafting drafting,
                Planning planning,
                Actions actions,
                PlanDesk desk,
                Cited cited) {
            this.organisations = organisations;
            this.drafting = drafting;
            this.planning = planning;
            this.actions = actions;
            this.desk = desk;
            this.cited = cited;
        }

        @Transactional
        void plan(Viewer coordinator, NetworkId network) {
            Plan fresh = Plan.fresh(network, desk.today(), Locale.FRENCH);
            var plan = new Plan(network, fresh.year(), fresh.opened(), DemoPlan.SUMMARY, Locale.FRENCH, 0);
            if (!drafting.write(coordinator, plan)) {
                return;
            }
            List<UUID> objectives = DemoPlan.OBJECTIVES.stream()
                    .map(it -> drafting.add(coordinator, network, it.title(), it.why(), Locale.FRENCH))
                    .toList();
            var demo = new DemoPlan(
                    organisations.listIn(List.of(network)),
                    objectives,
                    cited.listPolicies(Locale.FRENCH),
                    desk.today());
            demo.actions().forEach(told -> add(coordinator, network, told));
        }

        private void add(Viewer by, NetworkId network, DemoPlan.Told told) {
            int number = planning.add(by, network, told.facts(), told.origin(), told.source())
                    .number();
            for (State state : told.states()) {
                planning.move(by, actions.get(network, number), state, state == State.DROPPED ? DemoPlan.DROPPED : "");
            }
        }
    }
}
