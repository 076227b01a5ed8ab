package express.welcome;

import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.welcome.Front.Door;
import express.welcome.Front.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented network says who it is, in three languages and with pictures that a program drew. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class WelcomeDemo {

    private static final String COORDINATOR = "karim@express.example";

    private static final Map<String, Words> WORDS = Map.of(
            "fr",
            new Words(
                    "Vous êtes arrivé·e à Liège et vous voulez vivre de votre travail ? Vingt organisations vous"
                            + " accompagnent ensemble : la commune, des associations, une école, une coopérative et un"
                            + " organisme de crédit.\nOn commence par ce que vous savez faire. On finit, si vous le"
                            + " voulez, par votre propre entreprise.",
                    "Poussez la porte de la Maison des Deux Rives. Pas besoin de rendez-vous ni de papiers. On y parle"
                            + " français, arabe, tigrigna, somali et anglais."),
            "ar",
            new Words(
                    "وصلتَ إلى لياج وتريد أن تعيش من عملك؟ ترافقك معًا عشرون منظمة: البلدية وجمعيات ومدرسة وتعاونية"
                            + " ومؤسسة إقراض.\nنبدأ بما تحسنه، وننتهي إن شئت بمشروعك الخاص.",
                    "ادخل إلى بيت الضفتين. لا حاجة إلى موعد ولا إلى أوراق. نتحدث هناك الفرنسية والعربية والتغرينية"
                            + " والصومالية والإنجليزية."),
            "en",
            new Words(
                    "You have come to Liège and want to live by your own work? Twenty organisations go with you: the"
                            + " town, associations, a school, a co-operative and a lender.\nWe begin with what you can"
                            + " do. If you want, it ends with an enterprise of your own.",
                    "Walk into the house of the two banks. You need no appointment and no papers. People there speak"
                            + " French, Arabic, Tigrinya, Somali and English."));

    private static final Door DOOR = new Door(
            "Maison des Deux Rives, quai du Pont 1 (adresse inventée)",
            "Lu–ve 9:00–12:00, me 14:00–18:00",
            "+32 4 000 00 00",
            "accueil@express.example",
            List.of("fr", "ar", "ti", "so", "en"));

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Networks networks;
    private final Play play;

    WelcomeDemo(Entrance entrance, People people, Viewers viewers, Networks networks, Play play) {
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
                    networks(coordinator).forEach(network -> play.publish(coordinator, network));
                    return null;
                }));
    }

    private List<Network> networks(Viewer.Person coordinator) {
        return coordinator.coordinates().stream()
                .flatMap(id -> networks.find(id).stream())
                .toList();
    }

    /** Writes and publishes, all of it or nothing. Of several nodes the one that writes first does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Fronts fronts;
        private final DemoPictures pictures;

        Play(Fronts fronts, DemoPictures pictures) {
            this.fronts = fronts;
            this.pictures = pictures;
        }

        void publish(Viewer coordinator, Network network) {
            new TreeMap<>(WORDS).forEach((language, words) -> fronts.write(network.id(), language, words, 0));
            fronts.write(network.id(), DOOR, 0);
            if (fronts.getPublished(network.id()).blank()) {
                fronts.publish(network.id(), fronts.get(network.id()).versions());
                fronts.publish(network.id(), pictures.hang(coordinator, network));
            }
        }
    }
}
