package express.charters;

import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented network has a charter that deviates in two places. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ChartersDemo {

    private static final String COORDINATOR = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Networks networks;
    private final Play play;

    ChartersDemo(Entrance entrance, People people, Viewers viewers, Networks networks, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.networks = networks;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        entrance.look(() -> people.findByEmail(COORDINATOR))
                .flatMap(coordinator -> viewers.find(coordinator.id()))
                .ifPresent(coordinator -> Acting.as(coordinator, () -> {
                    write(coordinator);
                    return null;
                }));
    }

    private void write(Viewer.Person coordinator) {
        coordinator.coordinates().stream()
                .flatMap(id -> networks.find(id).stream())
                .forEach(play::write);
    }

    /** All of it or nothing; of several nodes one writes. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Models models;
        private final Charters charters;
        private final Editions editions;

        Play(Models models, Charters charters, Editions editions) {
            this.models = models;
            this.charters = charters;
            this.editions = editions;
        }

        void write(Network network) {
            if (charters.find(network.id()).isPresent()) {
                return;
            }
            Model model = models.get(1);
            charters.adopt(network.id(), model.version(), Locale.FRENCH);
            charters.deviate(
                    network.id(),
                    "rhythm",
                    0,
                    "Tous les membres se réunissent tous les trois mois, le comité chaque mois. Une fois par an, nous"
                            + " nous évaluons, relisons le plan et écrivons le suivant.",
                    "Les petites associations ne tenaient pas un rythme de deux mois.");
            charters.deviate(
                    network.id(),
                    "steering",
                    0,
                    "Neuf personnes, au moins une par famille et trois qui ont elles-mêmes migré. Elles préparent les"
                            + " décisions et suivent le plan.",
                    "Nous voulions entendre davantage celles et ceux qui ont fait le chemin.");
            editions.publish(
                    charters.get(network.id()),
                    0,
                    "",
                    charters.get(network.id()).clauses(model));
        }
    }
}
