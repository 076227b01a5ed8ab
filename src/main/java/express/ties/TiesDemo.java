package express.ties;

import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.base.Viewer.Seat;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.ties.Declaration.Said;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In a demonstration the houses of an invented network have said twice what ties them, and do not agree in everything.
 * For houses without a part in it who coordinates the network has entered something.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class TiesDemo {

    private static final String COORDINATOR = "karim";
    private static final Duration FIRST = Duration.ofDays(300);
    private static final Duration SECOND = Duration.ofDays(40);

    /** What one says of another, both by the first name of somebody there. */
    private record Line(String who, String of, Duration ago, Said said) {

        static Line first(String who, String of, int strength, @Nullable String purpose, Kind... kinds) {
            return new Line(who, of, FIRST, new Said(List.of(kinds), strength, purpose));
        }

        static Line second(String who, String of, int strength, @Nullable String purpose, Kind... kinds) {
            return new Line(who, of, SECOND, new Said(List.of(kinds), strength, purpose));
        }
    }

    private static final List<Line> PLAY = List.of(
            Line.first("karim", "nadia", 3, "Premier accueil", Kind.REFERS_TO),
            Line.first("karim", "ada", 2, null, Kind.REFERS_TO),
            Line.first("karim", "oksana", 1, null, Kind.INFORMS),
            Line.first(
                    "nadia", "karim", 5, "Leur subvention paie notre permanence", Kind.REFERRED_BY, Kind.FINANCED_BY),
            Line.first("nadia", "ada", 4, "Premiers projets d’entreprise", Kind.REFERS_TO),
            Line.first("nadia", "giulia", 2, null, Kind.REFERS_TO),
            Line.first("ada", "nadia", 4, "Premiers projets d’entreprise", Kind.REFERRED_BY),
            Line.first("ada", "marta", 3, "Dossiers de prêt", Kind.REFERS_TO),
            Line.first("ada", "karim", 2, null, Kind.REFERRED_BY),
            Line.first("marta", "ada", 3, "Dossiers de prêt", Kind.REFERRED_BY),
            Line.first("giulia", "nadia", 3, "Premières semaines de travail", Kind.REFERRED_BY),
            Line.second("karim", "nadia", 4, "Premier accueil", Kind.REFERS_TO, Kind.FINANCES),
            Line.second("karim", "marta", 2, "Fonds de garantie", Kind.PROJECTS),
            Line.second("karim", "oksana", 0, null),
            Line.second("ada", "marta", 5, "Une permanence commune le jeudi", Kind.REFERS_TO, Kind.SHARES),
            Line.second("marta", "ada", 4, "Une permanence commune le jeudi", Kind.REFERRED_BY, Kind.SHARES),
            Line.second("marta", "karim", 0, null),
            Line.second("giulia", "ada", 2, "Cuisine partagée", Kind.PROJECTS),
            Line.second("oksana", "nadia", 2, "Bilans de compétences", Kind.PROJECTS));

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Organisations organisations;
    private final Play play;
    private final InstantSource time;

    TiesDemo(
            Entrance entrance,
            People people,
            Viewers viewers,
            Organisations organisations,
            Play play,
            InstantSource time) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.organisations = organisations;
        this.play = play;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        voice(COORDINATOR)
                .filter(karim -> !karim.coordinates().isEmpty())
                .ifPresent(karim -> speak(karim, karim.coordinates().iterator().next()));
    }

    private Optional<Viewer.Person> voice(String name) {
        return entrance.look(() -> people.findByEmail(name + "@express.example"))
                .flatMap(person -> viewers.find(person.id()));
    }

    private void speak(Viewer.Person karim, NetworkId network) {
        if (!play.isEmpty(karim, network)) {
            return;
        }
        List<Organisation> houses = organisations.listIn(List.of(network));
        for (Line line : PLAY) {
            Optional<OrganisationId> house = house(line.who(), houses);
            Optional<OrganisationId> other = house(line.of(), houses);
            if (house.isPresent() && other.isPresent()) {
                Viewer.Person voice = voice(line.who()).orElseThrow();
                play.say(voice, network, house.get(), other.get(), line.said(), ago(line.ago()));
            }
        }
        enterOthers(karim, network, houses);
    }

    private Instant ago(Duration ago) {
        return time.instant().minus(ago);
    }

    private Optional<OrganisationId> house(String name, List<Organisation> houses) {
        return voice(name).stream()
                .flatMap(voice -> voice.seats().stream())
                .map(Seat::organisation)
                .filter(seat -> houses.stream().anyMatch(house -> house.id().equals(seat)))
                .findFirst();
    }

    /** Houses that have no part: they know the coordinator's, and some of them each other. */
    private void enterOthers(Viewer.Person karim, NetworkId network, List<Organisation> houses) {
        Optional<OrganisationId> town = house(COORDINATOR, houses);
        List<OrganisationId> speaking = PLAY.stream()
                .flatMap(line -> house(line.who(), houses).stream())
                .distinct()
                .toList();
        List<OrganisationId> others = houses.stream()
                .map(Organisation::id)
                .filter(house -> !speaking.contains(house))
                .toList();
        for (int i = 0; i < others.size(); i++) {
            OrganisationId other = others.get(i);
            town.filter(it -> !it.equals(other))
                    .ifPresent(it ->
                            play.say(karim, network, other, it, new Said(List.of(Kind.INFORMS), 2, null), ago(SECOND)));
            if (i % 3 > 0) {
                Said together = new Said(List.of(Kind.PROJECTS), 2 + i % 3, null);
                play.say(karim, network, other, others.get(i - 1), together, ago(SECOND));
            }
        }
    }

    /** Says it as somebody. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Declarations declarations;
        private final Stating stating;

        Play(Declarations declarations, Stating stating) {
            this.declarations = declarations;
            this.stating = stating;
        }

        boolean isEmpty(Viewer viewer, NetworkId network) {
            return Acting.as(viewer, () -> declarations.list(network).isEmpty());
        }

        void say(Viewer voice, NetworkId network, OrganisationId house, OrganisationId other, Said said, Instant at) {
            Acting.as(voice, () -> {
                int seen = declarations.listOf(network, house).size();
                return stating.state(voice, network, house, Map.of(other, said), seen, at);
            });
        }
    }
}
