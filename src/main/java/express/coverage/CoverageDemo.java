package express.coverage;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.services.Eligibility.Group;
import express.services.ServicesEvents.Sought;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration something was looked for in an invented network, some of it in vain. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class CoverageDemo {

    private static final String COORDINATOR = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    CoverageDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        entrance.look(() -> people.findByEmail(COORDINATOR))
                .flatMap(coordinator -> viewers.find(coordinator.id()))
                .ifPresent(this::seek);
    }

    private void seek(Viewer.Person coordinator) {
        Acting.as(coordinator, () -> {
            coordinator.coordinates().forEach(play::seek);
            return null;
        });
    }

    /** Counts once what was sought. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private record Line(int times, ChainStep step, Group group, String language, String district) {}

        private static final List<Line> LINES = List.of(
                new Line(14, ChainStep.MENTORING, Group.WOMEN, "ti", "Outremeuse"),
                new Line(9, ChainStep.FINANCE, Group.ENTREPRENEURS, "uk", "Gare"),
                new Line(7, ChainStep.COMPETENCE_ASSESSMENT, Group.REFUGEES, "ar", "Saint-Éloi"),
                new Line(3, ChainStep.INFORMATION, Group.PARENTS, "so", "Droixhe"),
                new Line(11, ChainStep.SELF_ENTREPRENEURSHIP, Group.YOUNG_PEOPLE, "fr", "Centre"));

        private final Demands demands;

        Play(Demands demands) {
            this.demands = demands;
        }

        @Transactional
        void seek(NetworkId network) {
            if (demands.list(network).isEmpty()) {
                LINES.forEach(line -> seek(network, line));
            }
        }

        private void seek(NetworkId network, Line line) {
            for (int i = 0; i < line.times(); i++) {
                demands.count(new Sought(
                        network, line.step(), line.group(), Locale.forLanguageTag(line.language()), line.district()));
            }
        }
    }
}
