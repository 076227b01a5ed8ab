package express.beginnings;

import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration one invented network has begun long ago, and another is in the middle of its beginning. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class BeginningsDemo {

    private static final String TOWN = "Accueil communal d’Outre-Pont";

    private record Named(String house, String name, String function) {}

    /** For the academics nobody speaks yet. */
    private static final Map<Duty, Named> NAMED = Map.of(
            Duty.COORDINATION,
            new Named(TOWN, "Karim Benali", "Accueil et coordination"),
            Duty.DATA_PROTECTION,
            new Named(TOWN, "Solène Marchal", "Protection des données"),
            Duty.VOICE_LOCAL_AUTHORITY,
            new Named(TOWN, "Rachid Ouali", "Direction"),
            Duty.VOICE_SOCIAL_ECONOMY,
            new Named("Le Fournil partagé", "Giulia Ferraro", "Formation"),
            Duty.VOICE_ENTREPRENEURSHIP_SUPPORT,
            new Named("Tremplin Outremeuse", "Ada Lambert", "Direction"),
            Duty.VOICE_CIVIL_SOCIETY,
            new Named("Maison des Deux Rives", "Nadia El Amrani", "Coordination"));

    private static final List<String> SIGNATORIES = List.of(
            "Hélène Piron",
            "Samir Aït Oufella",
            "Gwenaëlle Noël",
            "Pascal Ndayizeye",
            "Ludivine Bastin",
            "Thierry Collignon",
            "Amina Diakité",
            "Olivier Wathelet",
            "Nour Khalil",
            "Brigitte Jamar",
            "Goran Petrović",
            "Anne-Sophie Henrard",
            "Mehmet Yıldız",
            "Dominique Fassotte",
            "Esther Mukendi",
            "Lucas Dejardin",
            "Saïda Bouhaddou",
            "Fabienne Grosjean",
            "Tariq Rahimi",
            "Catherine Lemaire");

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Networks networks;
    private final Play play;

    BeginningsDemo(Entrance entrance, People people, Viewers viewers, Networks networks, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.networks = networks;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        as("karim@express.example", play::writeLiege);
        as("sigrid@express.example", play::writeLjusvik);
    }

    private void as(String email, Consumer<Network> write) {
        entrance.look(() -> people.findByEmail(email))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(coordinator -> Acting.as(coordinator, () -> {
                    networks(coordinator).forEach(write);
                    return null;
                }));
    }

    private List<Network> networks(Viewer.Person coordinator) {
        return coordinator.coordinates().stream()
                .flatMap(id -> networks.find(id).stream())
                .toList();
    }

    /** What they wrote and signed, all of it or nothing. Of several nodes one writes. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Starts starts;
        private final Holders holders;
        private final Organisations organisations;
        private final InstantSource time;

        Play(Starts starts, Holders holders, Organisations organisations, InstantSource time) {
            this.starts = starts;
            this.holders = holders;
            this.organisations = organisations;
            this.time = time;
        }

        void writeLiege(Network network) {
            LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
            if (!write(
                    network,
                    Step.PURPOSE,
                    Map.of(
                            "purpose",
                            "Que personne ne frappe à la mauvaise porte, de l’arrivée à l’entreprise.",
                            "values",
                            "La personne décide ; nous parlons sa langue ; nous disons ce qui ne marche pas."))) {
                return;
            }
            write(
                    network,
                    Step.TERRITORY,
                    Map.of(
                            "places", "Liège et les communes voisines, d’Outre-Pont à Sainte-Walburge.",
                            "people", "Jeunes arrivés depuis moins de cinq ans, et d’abord les femmes seules."));
            write(
                    network,
                    Step.RHYTHM,
                    Map.of(
                            "host", "Accueil communal d’Outre-Pont",
                            "steering", "Neuf personnes, dont trois qui ont elles-mêmes migré.",
                            "weeks", "12",
                            "first", today.minusWeeks(30).toString(),
                            "hour", "14:00",
                            "until", "16:30",
                            "place", "Maison des Deux Rives"));
            sign(network, today.minusMonths(5));
            name(network);
        }

        /** All but two have signed, each by somebody who may. */
        private void sign(Network network, LocalDate day) {
            List<Organisation> members = organisations.listIn(List.of(network.id()));
            for (int i = 0; i < members.size() - 2; i++) {
                starts.sign(
                        network.id(),
                        members.get(i).id(),
                        new Starts.Signatory(
                                SIGNATORIES.get(i % SIGNATORIES.size()), i % 2 == 0 ? "Direction" : "Présidence", null),
                        day,
                        true);
            }
        }

        private void name(Network network) {
            List<Organisation> members = organisations.listIn(List.of(network.id()));
            new TreeMap<>(NAMED)
                    .forEach((duty, it) -> members.stream()
                            .filter(member -> member.name().equals(it.house()))
                            .findFirst()
                            .ifPresent(house -> holders.name(
                                    network.id(), new Holder(duty, house.id(), null, it.name(), it.function(), 0))));
        }

        void writeLjusvik(Network network) {
            write(
                    network,
                    Step.PURPOSE,
                    Map.of(
                            "purpose", "Att ingen ska behöva börja om från noll.",
                            "values", "Vi lyssnar först och lovar inget vi inte kan hålla."));
        }

        private boolean write(Network network, Step step, Map<String, String> fields) {
            return starts.write(network.id(), Written.nothing(step), fields);
        }
    }
}
