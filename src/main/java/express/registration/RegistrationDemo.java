package express.registration;

import express.base.Slugs;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programmes;
import express.gatherings.Session;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration invented people of three networks are registered for the gathering that comes. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class RegistrationDemo {

    /** Who registers whom, by the first name in their address. */
    private static final Map<String, List<Party.Guest>> GUESTS = Map.of(
            "karim",
            List.of(
                    guest("Salma Idrissi", "salma.idrissi"),
                    guest("Benoît Lejeune", "benoit.lejeune"),
                    guest("Amira Haddad", "amira"),
                    guest("Idriss Camara", "idriss.camara"),
                    guest("Hélène Wauters", "helene.wauters"),
                    guest("Noëlle Fontaine", "noelle.fontaine")),
            "sigrid",
            List.of(
                    guest("Elin Sjöberg", "elin.sjoberg"),
                    guest("Yonas Habte", "yonas.habte"),
                    guest("Mona Rahimi", "mona.rahimi"),
                    guest("Gustav Lind", "gustav.lind"),
                    guest("Fatou Ceesay", "fatou.ceesay")),
            "dario",
            List.of(
                    guest("Chiara Bianchi", "chiara.bianchi"),
                    guest("Samuel Tesfay", "samuel.tesfay"),
                    guest("Giulia Ferri", "giulia.ferri"),
                    guest("Adaeze Okafor", "adaeze.okafor")));

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    RegistrationDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    /** Who took part in the webinar of September 2021: nobody did under these names. */
    private static final Map<String, List<String>> FORMER = Map.of(
            "karim",
            List.of(
                    "Inès Kabongo",
                    "Bruno Delvaux",
                    "Rania Sabbagh",
                    "Luc Tombeur",
                    "Awa Diallo",
                    "Hugo Wathelet",
                    "Samira Ouali",
                    "Noé Lambrecht",
                    "Fatou Keita"),
            "sigrid",
            List.of(
                    "Hanna Wikström",
                    "Girmay Tesfai",
                    "Lova Nyberg",
                    "Omar Jama",
                    "Siv Ekdahl",
                    "Tigist Alemu",
                    "Per Lundqvist",
                    "Yusra Nasser"),
            "dario",
            List.of(
                    "Elena Marchi",
                    "Sami Trabelsi",
                    "Paola Vanni",
                    "Kofi Mensah",
                    "Irene Gatti",
                    "Amina Barre",
                    "Luca Ferri"));

    /** Who came to an afternoon in the house. */
    private static final Map<String, List<String>> NEIGHBOURS = Map.of(
            "karim",
            List.of(
                    "Nadège Pirotte",
                    "Youssef Amrani",
                    "Clara Dubuisson",
                    "Tesfaye Bekele",
                    "Marie-Ange Kouassi",
                    "Olivier Renard"));

    private static Party.Guest guest(String name, String address) {
        return new Party.Guest(name, address + "@express.example");
    }

    private Optional<Viewer.Person> leader(String called) {
        return entrance.look(() -> people.findByEmail(called + "@express.example"))
                .flatMap(person -> viewers.find(person.id()));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void begin() {
        Optional<Gathering> opened = leader("karim").flatMap(host -> Acting.as(host, () -> play.open(host)));
        opened.ifPresent(this::register);
    }

    private void register(Gathering gathering) {
        GUESTS.forEach((called, guests) ->
                leader(called).ifPresent(sender -> Acting.as(sender, () -> play.register(gathering, sender, guests))));
    }

    /** People of a gathering that is over, from up to three organisations of each network. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(2)
    void remember() {
        leader("karim")
                .ifPresent(host -> Acting.as(host, () -> play.reopen(host)).forEach(it -> remember(host, it)));
    }

    private void remember(Viewer host, Gathering gathering) {
        (gathering.slug().equals(Play.PAST) ? FORMER : NEIGHBOURS)
                .forEach((called, names) -> leader(called)
                        .ifPresent(sender -> Acting.as(sender, () -> play.remember(gathering, sender, names))));
        Acting.as(host, () -> play.close(gathering));
    }

    /** Each step by itself; of several nodes one does it. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private static final int PLACES = 80;
        private static final Instant NOT_YET = Instant.parse("2100-01-01T00:00:00Z");

        private final Gatherings gatherings;
        private final Hosting hosting;
        private final Desks desks;
        private final Admission admission;
        private final Participants participants;
        private final Programmes programmes;

        Play(
                Gatherings gatherings,
                Hosting hosting,
                Desks desks,
                Admission admission,
                Participants participants,
                Programmes programmes) {
            this.gatherings = gatherings;
            this.hosting = hosting;
            this.desks = desks;
            this.admission = admission;
            this.participants = participants;
            this.programmes = programmes;
        }

        /** Nothing, if it is open already. */
        Optional<Gathering> open(Viewer host) {
            return gatherings.listInvented().stream()
                    .filter(it -> hosting.arranges(host, it.host()))
                    .filter(it -> desks.find(it.id()).isEmpty())
                    .findFirst()
                    .map(it -> {
                        desks.put(
                                it,
                                PLACES,
                                Objects.requireNonNull(it.begins()).minus(Duration.ofDays(7)),
                                new Desk.Rules(false, true, 48, List.of("ar", "fr")),
                                Map.of(Desk.country("BE"), 40));
                        return it;
                    });
        }

        boolean register(Gathering gathering, Viewer sender, List<Party.Guest> guests) {
            List<Organisation> run = hosting.list(sender);
            if (run.isEmpty()) {
                return false;
            }
            Organisation organisation = run.getFirst();
            var party = new Party(
                    organisation.id(),
                    Optional.ofNullable(organisation.country()).orElse(""),
                    organisation.family().name(),
                    "fr",
                    List.of("fr", "en"),
                    null,
                    guests);
            List<Claims.Claimed> claimed = admission.claim(gathering.id(), party);
            claimed.forEach(it -> wish(gathering, it));
            return !claimed.isEmpty();
        }

        /** Everybody likes other sessions best, and most agree to be named. */
        private void wish(Gathering gathering, Claims.Claimed claimed) {
            List<UUID> themes = new ArrayList<>(programmes.get(gathering).breakouts().stream()
                    .map(Session::id)
                    .toList());
            Collections.shuffle(themes, new Random(claimed.number()));
            participants
                    .find(claimed.id())
                    .ifPresent(it -> participants.write(
                            it,
                            new Wishes(
                                    it.languages(),
                                    null,
                                    List.of(),
                                    themes,
                                    claimed.number() % 4 == 0 ? List.of() : List.of(Purpose.LIST))));
        }

        private static final String PAST = "express-learning-webinar-of-8-and-9-september-2021";

        /** Those that were not open before. */
        List<Gathering> reopen(Viewer host) {
            List<Gathering> past = gatherings.listInventedPast().stream()
                    .filter(it -> hosting.arranges(host, it.host()))
                    .filter(it -> desks.find(it.id()).isEmpty())
                    .toList();
            past.forEach(it -> desks.put(it, PLACES, NOT_YET, new Desk.Rules(false, true, 0, List.of()), Map.of()));
            return past;
        }

        boolean remember(Gathering gathering, Viewer sender, List<String> names) {
            List<Organisation> run = hosting.list(sender).stream().limit(3).toList();
            for (int i = 0; i < names.size() && !run.isEmpty(); i++) {
                Organisation organisation = run.get(i % run.size());
                admission.claim(gathering.id(), party(organisation, names.get(i)));
            }
            participants.noteTold(gathering.id());
            return true;
        }

        private static Party party(Organisation organisation, String name) {
            return new Party(
                    organisation.id(),
                    Optional.ofNullable(organisation.country()).orElse(""),
                    organisation.family().name(),
                    "en",
                    List.of("en"),
                    null,
                    List.of(guest(name, Slugs.of(name).replace('-', '.'))));
        }

        boolean close(Gathering gathering) {
            desks.put(
                    gathering,
                    PLACES,
                    Objects.requireNonNull(gathering.begins()),
                    new Desk.Rules(false, true, 0, List.of()),
                    Map.of());
            return true;
        }
    }
}
