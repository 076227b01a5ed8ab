package express.needs;

import express.base.ChainStep;
import express.base.Ids;
import express.base.NetworkId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Network;
import express.directory.Networks;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Target.Group;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration three invented networks need and offer something, and two of them have met. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class NeedsDemo {

    private static final String LIEGE = "karim@express.example";
    private static final String LJUSVIK = "sigrid@express.example";
    private static final String PORTOCHIARO = "dario@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    NeedsDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Optional<Viewer.Person> liege = find(LIEGE);
        Optional<Viewer.Person> ljusvik = find(LJUSVIK);
        Optional<Viewer.Person> portochiaro = find(PORTOCHIARO);
        if (liege.isEmpty() || ljusvik.isEmpty() || portochiaro.isEmpty()) {
            return;
        }
        Map<String, UUID> ours = Acting.as(liege.get(), () -> play.writeLiege(liege.get()));
        Map<String, UUID> north = Acting.as(ljusvik.get(), () -> play.writeLjusvik(ljusvik.get()));
        Map<String, UUID> south = Acting.as(portochiaro.get(), () -> play.writePortochiaro(portochiaro.get()));
        if (ours.isEmpty() || north.isEmpty() || south.isEmpty()) {
            return;
        }
        Acting.as(ljusvik.get(), () -> play.agree(ljusvik.get(), north.get("offer"), ours.get("need")));
        Acting.as(portochiaro.get(), () -> play.agree(portochiaro.get(), south.get("need"), ours.get("offer")));
        Acting.as(liege.get(), () -> play.agree(liege.get(), ours.get("offer"), south.get("need")));
        Acting.as(liege.get(), () -> play.visit(liege.get(), ours.get("offer"), south.get("need")));
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(person -> viewers.find(person.id()));
    }

    /** What they write and say. Each step happens whole or not at all; of several nodes one does it. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Networks networks;
        private final Wishes wishes;
        private final Board board;
        private final Meetings meetings;
        private final Beginning beginning;
        private final Initiatives initiatives;

        Play(
                Networks networks,
                Wishes wishes,
                Board board,
                Meetings meetings,
                Beginning beginning,
                Initiatives initiatives) {
            this.networks = networks;
            this.wishes = wishes;
            this.board = board;
            this.meetings = meetings;
            this.beginning = beginning;
            this.initiatives = initiatives;
        }

        Map<String, UUID> writeLiege(Viewer.Person karim) {
            return write(
                    karim,
                    said(
                            "Une agence d’interprètes qui leur appartient",
                            "Nos interprètes travaillent seuls et sont payés tard. Nous voudrions voir comment une"
                                    + " coopérative partage les missions et fait les factures.",
                            "fr",
                            ChainStep.INFORMATION,
                            Way.STUDY_VISIT,
                            List.of("fr", "en", "ar")),
                    said(
                            "Une cuisine où l’on essaie son métier avant de s’installer",
                            "Onze personnes ont loué la cuisine à l’heure, quatre ont ouvert leur entreprise. Nous"
                                    + " montrons le contrat, les règles d’hygiène et les chiffres.",
                            "fr",
                            ChainStep.SELF_ENTREPRENEURSHIP,
                            Way.ADOPTION,
                            List.of("fr", "en")));
        }

        Map<String, UUID> writeLjusvik(Viewer.Person sigrid) {
            return write(
                    sigrid,
                    said(
                            "Se vad människor redan kan",
                            "Vi frågar efter betyg som ingen har med sig. Vi söker prov i yrket, där man får visa vad"
                                    + " man kan och får ett intyg om sin kompetens.",
                            "sv",
                            ChainStep.COMPETENCE_ASSESSMENT,
                            Way.PEER_MENTORING,
                            List.of("sv", "en")),
                    said(
                            "Tolkar som äger sin förmedling tillsammans",
                            "Tolkarna i vår kooperativ delar uppdragen rättvist och skickar fakturan själva. Vi visar"
                                    + " schemat, priserna och vad som gick fel det första året.",
                            "sv",
                            ChainStep.INFORMATION,
                            Way.STUDY_VISIT,
                            List.of("sv", "en", "ar")));
        }

        Map<String, UUID> writePortochiaro(Viewer.Person dario) {
            return write(
                    dario,
                    said(
                            "Una cucina in affitto per chi comincia",
                            "Chi vuole vendere quello che cucina non trova un posto in regola. Cerchiamo un modello di"
                                    + " contratto per una cucina condivisa e qualcuno che ci accompagni.",
                            "it",
                            ChainStep.SELF_ENTREPRENEURSHIP,
                            Way.ADOPTION,
                            List.of("it", "fr")),
                    said(
                            "Imparare un mestiere da chi ne vive",
                            "In bottega ognuno lavora tre mesi accanto a un artigiano, poi prova a vendere da solo.",
                            "it",
                            ChainStep.MENTORING,
                            Way.TWINNING,
                            List.of("it", "fr")));
        }

        private Said said(
                String title, String words, String language, ChainStep step, Way way, List<String> languages) {
            return new Said(
                    title,
                    words,
                    Locale.forLanguageTag(language),
                    step,
                    way,
                    List.of(Group.NEWCOMERS, Group.REFUGEES),
                    languages.stream().map(Locale::forLanguageTag).toList(),
                    meetings.today().plusYears(1));
        }

        private Map<String, UUID> write(Viewer.Person coordinator, Said need, Said offer) {
            NetworkId network = coordinator.coordinates().iterator().next();
            if (!wishes.list(network).isEmpty()) {
                return Map.of();
            }
            return Map.of(
                    "need", write(network, Direction.NEED, need), "offer", write(network, Direction.OFFER, offer));
        }

        private UUID write(NetworkId network, Direction direction, Said said) {
            UUID id = Ids.next();
            wishes.add(network, id, direction, said, null);
            board.show(id, direction, said, null);
            return id;
        }

        boolean agree(Viewer.Person coordinator, @Nullable UUID mine, @Nullable UUID other) {
            Wish wish = wishes.get(coordinator.coordinates().iterator().next(), mine);
            return meetings.answer(wish, other, true);
        }

        UUID visit(Viewer.Person coordinator, @Nullable UUID mine, @Nullable UUID other) {
            Network network =
                    networks.find(coordinator.coordinates().iterator().next()).orElseThrow();
            var draft = new Beginning.Draft(
                    "Une cuisine partagée à Portochiaro",
                    "Trois jours chez nous en cuisine, puis un contrat adapté au droit italien.",
                    Way.ADOPTION,
                    null,
                    Locale.FRENCH);
            UUID id =
                    beginning.together(coordinator, network, mine, other, draft).id();
            Initiative begun = initiatives.get(network.id(), id);
            beginning.tell(
                    network,
                    begun,
                    new Initiatives.Told(
                            Initiative.State.RUNNING,
                            Way.ADOPTION,
                            meetings.today().plusWeeks(6),
                            "La visite est fixée ; nous préparons le contrat et les fiches d’hygiène."));
            return id;
        }
    }
}
