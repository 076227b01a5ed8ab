package express.visits;

import express.base.Ids;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Hosting;
import express.gatherings.Programmes;
import express.gatherings.Said;
import express.gatherings.Session;
import express.gatherings.SessionKind;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.texts.Starter;
import express.texts.Status;
import express.texts.TextId;
import express.texts.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A demonstration shows the two practices that were visited in the learning webinar of September 2021, as far as they are
 * public; the pictures are drawn, and what was asked and answered is invented.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class VisitsDemo {

    private static final String LEADS = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;
    private final Curtain curtain;

    VisitsDemo(Entrance entrance, People people, Viewers viewers, Play play, Curtain curtain) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
        this.curtain = curtain;
    }

    /** After all gatherings have been arranged. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(4)
    void begin() {
        entrance.look(() -> people.findByEmail(LEADS))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(leader -> Acting.as(leader, () -> {
                    List<StudyVisit> written = play.write(leader);
                    curtain.open(leader, written);
                    return null;
                }));
    }

    /** Writes both, or neither. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private static final String CREDIT = "Express";

        private final StudyVisits visits;
        private final VisitDesk desk;
        private final Guiding guiding;
        private final Shots shots;
        private final Texts texts;
        private final Conversation conversation;

        Play(StudyVisits visits, VisitDesk desk, Guiding guiding, Shots shots, Texts texts, Conversation conversation) {
            this.visits = visits;
            this.desk = desk;
            this.guiding = guiding;
            this.shots = shots;
            this.texts = texts;
            this.conversation = conversation;
        }

        @Transactional
        public List<StudyVisit> write(Viewer leader) {
            List<Organisation> houses = desk.houses(leader);
            if (houses.isEmpty() || !visits.listPublished(new UUID(-1, -1), 1).isEmpty()) {
                return List.of();
            }
            OrganisationId house = houses.stream()
                    .filter(it -> leader.belongsTo(it.id()))
                    .findFirst()
                    .orElseGet(houses::getFirst)
                    .id();
            return DemoVisit.list().stream().map(it -> write(leader, house, it)).toList();
        }

        private StudyVisit write(Viewer leader, OrganisationId house, DemoVisit demo) {
            StudyVisit visit = guiding.begin(house, String.valueOf(demo.title().get("en")), true);
            bring(leader, visit.id(), demo.title(), demo.about());
            visits.show(visit, demo.practice());
            demo.stations().forEach(stop -> guiding.change(visit, tour -> tour.with(station(leader, stop))));
            guiding.publish(leader, visits.find(visit.slug()).orElseThrow());
            return visits.find(visit.slug()).orElseThrow();
        }

        private Tour.Station station(Viewer leader, DemoVisit.Stop stop) {
            UUID id = Ids.next();
            bring(leader, id, stop.title(), stop.words());
            bring(leader, Tour.shotWords(id), stop.alternative(), stop.caption());
            Tour.Film film = null;
            if (stop.film() != null) {
                bring(
                        leader,
                        Tour.filmWords(id),
                        stop.film().title(),
                        stop.film().transcript());
                film = new Tour.Film(stop.film().address(), Said.NOTHING);
            }
            Tour.Shot shot = shots.keep(leader, "picture.png", stop.scene().png(), CREDIT);
            return new Tour.Station(id, 1, Said.NOTHING, shot, film);
        }

        private void bring(Viewer by, UUID thing, Map<String, String> titles, Map<String, String> abouts) {
            Map<Locale, String> others = new HashMap<>();
            titles.forEach((tag, title) -> {
                if (!tag.equals("en")) {
                    others.put(Locale.forLanguageTag(tag), Said.box(title, abouts.getOrDefault(tag, "")));
                }
            });
            String box = Said.box(titles.get("en"), abouts.getOrDefault("en", ""));
            texts.bring(by, new TextId(thing), new Starter(Locale.ENGLISH, box, others, Status.HUMAN));
        }

        /** Under somebody’s account, as one of them would. */
        void ask(Viewer leader, StudyVisit visit, Tour tour, DemoVisit.Asked asked) {
            var asker = new Asker(leader.id(), null, null, false);
            conversation.ask(visit, tour.station(asked.station()).id(), asker, asked.words());
        }
    }

    /** When both are written: they are shown where there is a session for them, and people ask. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Curtain {

        private final Gatherings gatherings;
        private final Programmes programmes;
        private final Hosting hosting;
        private final Showings showings;
        private final Tours tours;
        private final Questions questions;
        private final Play play;

        Curtain(
                Gatherings gatherings,
                Programmes programmes,
                Hosting hosting,
                Showings showings,
                Scenes scenes,
                Play play) {
            this.gatherings = gatherings;
            this.programmes = programmes;
            this.hosting = hosting;
            this.showings = showings;
            this.tours = scenes.tours();
            this.questions = scenes.questions();
            this.play = play;
        }

        @Component
        @ConditionalOnProperty(name = "express.demo", havingValue = "true")
        record Scenes(Tours tours, Questions questions) {}

        void open(Viewer leader, List<StudyVisit> written) {
            if (written.isEmpty()) {
                return;
            }
            List<OrganisationId> hosts =
                    hosting.list(leader).stream().map(Organisation::id).toList();
            gatherings.listPublished(hosts, 100).stream()
                    .filter(Gathering::invented)
                    .forEach(it -> show(it, written));
            List<DemoVisit> demos = DemoVisit.list();
            for (int i = 0; i < written.size(); i++) {
                converse(leader, written.get(i), demos.get(i));
            }
        }

        /** One after the other, again from the first if there are more sessions. */
        private void show(Gathering gathering, List<StudyVisit> written) {
            List<Session> sessions = programmes.get(gathering).inOrder().stream()
                    .filter(it -> it.kind() == SessionKind.STUDY_VISIT)
                    .toList();
            for (int i = 0; i < sessions.size(); i++) {
                showings.add(
                        written.get(i % written.size()),
                        gathering,
                        sessions.get(i).id());
            }
        }

        private void converse(Viewer leader, StudyVisit visit, DemoVisit demo) {
            Tour tour = tours.published(visit).tour();
            demo.questions().forEach(it -> play.ask(leader, visit, tour, it));
            questions
                    .list(visit)
                    .forEach(question -> demo.questions().stream()
                            .filter(it -> it.words().equals(question.words()) && it.answer() != null)
                            .forEach(it -> questions.answer(question, it.answer(), true)));
        }
    }
}
