package express.assessments;

import express.assessments.Instrument.Section;
import express.assessments.Instrument.Statement;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration the people of an invented network have judged it twice. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class AssessmentsDemo {

    private static final String LEADS = "karim@express.example";
    private static final String INSTRUMENT = "better-entrepreneurship-migrants";
    private static final List<String> GROUP = List.of(
            "jonas@express.example",
            "lucia@express.example",
            "nadia@express.example",
            "oksana@express.example",
            "marta@express.example",
            "giulia@express.example",
            LEADS);

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Networks networks;
    private final InstantSource time;
    private final Scene scene;

    AssessmentsDemo(
            Entrance entrance, People people, Viewers viewers, Networks networks, InstantSource time, Scene scene) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.networks = networks;
        this.time = time;
        this.scene = scene;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        find(LEADS)
                .ifPresent(leader -> leader.coordinates().stream()
                        .flatMap(id -> networks.find(id).stream())
                        .findFirst()
                        .ifPresent(network -> {
                            round(leader, network, Duration.ofDays(400), 0);
                            round(leader, network, Duration.ofDays(40), 1);
                        }));
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(person -> viewers.find(person.id()));
    }

    private void round(Viewer leader, Network network, Duration ago, int lift) {
        Instant from = time.instant().minus(ago);
        Acting.as(leader, () -> scene.open(network, from)).ifPresent(id -> {
            GROUP.stream()
                    .flatMap(email -> find(email).stream())
                    .forEach(person -> Acting.as(person, () -> scene.answer(person, network, id, lift)));
            Acting.as(leader, () -> scene.close(network, id, from.plus(Duration.ofDays(20))));
        });
    }

    /** What each does. Of several nodes one begins. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Scene {

        /** In the order of the sections: culture is middling, finance is weak, networks are strong. */
        private static final List<Integer> USUAL = List.of(5, 6, 4, 7, 3, 7);

        private final Assessments assessments;
        private final Instruments instruments;
        private final Replies replies;

        Scene(Assessments assessments, Instruments instruments, Replies replies) {
            this.assessments = assessments;
            this.instruments = instruments;
            this.replies = replies;
        }

        Optional<UUID> open(Network network, Instant from) {
            boolean before = assessments.list(network.id()).stream()
                    .anyMatch(it -> Duration.between(it.openedAt(), from).abs().toDays() < 300);
            return before
                    ? Optional.empty()
                    : assessments.open(network.id(), INSTRUMENT, from, from.plus(Duration.ofDays(365_000)));
        }

        boolean answer(Viewer by, Network network, UUID assessment, int lift) {
            Instrument instrument = instruments.get(INSTRUMENT);
            var chance = new Random(by.person().name().hashCode() + lift);
            List<Reply> said = instrument.modules().stream()
                    .flatMap(section ->
                            section.statements().stream().map(it -> reply(instrument, section, it, chance, lift)))
                    .toList();
            return replies.keep(by, network.id(), assessment, said);
        }

        private static Reply reply(
                Instrument instrument, Section section, Statement statement, Random chance, int lift) {
            int usual = USUAL.get(instrument.modules().indexOf(section)) + lift;
            int score = Math.clamp(Math.round(usual + chance.nextGaussian() * 1.8), 0, Reply.HIGHEST);
            boolean unknown = chance.nextInt(12) == 0;
            return new Reply(statement.id(), unknown ? null : score, unknown, comment(statement, chance));
        }

        private static @Nullable String comment(Statement statement, Random chance) {
            return Stream.of(
                            "1-4 Les portraits au marché ont été très lus.",
                            "3-1 The leaflet exists in three languages, but nobody knows where to find it.",
                            "4-3 Il manque des mentors qui connaissent la restauration.",
                            "5-2 À la banque on demande toujours trois fiches de paie.",
                            "5-3 Nobody here stands surety, and everybody refers to somebody else.",
                            "6-4 اللقاءات جيدة، لكن قلّما يحضرها أصحاب المحلات من أهل المدينة.")
                    .filter(it -> it.startsWith(statement.id() + " ") && chance.nextInt(3) == 0)
                    .map(it -> it.substring(it.indexOf(' ') + 1))
                    .findFirst()
                    .orElse(null);
        }

        boolean close(Network network, UUID assessment, Instant at) {
            return assessments.close(assessments.get(network.id(), assessment), at);
        }
    }
}
