package express.accompaniment;

import express.base.Ids;
import express.base.NetworkId;
import express.base.PersonId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.DemoLines;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * In a demonstration invented people have plans in their own words, with talks behind and before them; some have a colleague
 * of their adviser now, and some are asked later how they are.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class AccompanimentDemo {

    private static final String ADVISER = "jonas@express.example";
    private static final String COLLEAGUE = "yusra@express.example";
    private static final String HOUSE = "tremplin-outremeuse";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    AccompanimentDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    /** After the files are there, and after they are sent on. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(7)
    void begin() {
        find(ADVISER)
                .ifPresent(jonas -> find(COLLEAGUE)
                        .ifPresent(yusra -> Acting.as(jonas, () -> play.accompany(jonas, yusra.id()))
                                .forEach(id -> Acting.as(yusra, () -> play.accept(yusra, id)))));
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(person -> viewers.find(person.id()));
    }

    /** What is written of all of them, or of nobody. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Organisations organisations;
        private final Journeys journeys;
        private final Names names;
        private final DemoWriting writing;
        private final Giving giving;
        private final JdbcClient jdbc;

        Play(
                Organisations organisations,
                Journeys journeys,
                Names names,
                DemoWriting writing,
                Giving giving,
                JdbcClient jdbc) {
            this.organisations = organisations;
            this.journeys = journeys;
            this.names = names;
            this.writing = writing;
            this.giving = giving;
            this.jdbc = jdbc;
        }

        /** The hand-overs that the colleague accepts. */
        List<UUID> accompany(Viewer.Person jonas, PersonId colleague) {
            Organisation house = organisations.get(HOUSE);
            NetworkId network = organisations.networks(house.id()).getFirst();
            Map<String, CaseFile> called = called(network);
            if (called.values().stream().anyMatch(writing::hasPlan)) {
                return List.of();
            }
            DemoLines.read("accompaniment/demo.csv").stream()
                    .filter(line -> called.containsKey(line.get("called")))
                    .forEach(line -> writing.plan(jonas, called.get(line.get("called")), line));
            DemoLines.read("accompaniment/demo-endings.csv").stream()
                    .filter(line -> called.containsKey(line.get("called")))
                    .forEach(line -> writing.end(jonas, called.get(line.get("called")), line));
            return DemoLines.read("accompaniment/demo-handovers.csv").stream()
                    .filter(line -> called.containsKey(line.get("called")))
                    .flatMap(line ->
                            giving.propose(jonas, house, called.get(line.get("called")), colleague, line).stream())
                    .toList();
        }

        private Map<String, CaseFile> called(NetworkId network) {
            List<JourneyId> cases =
                    jdbc.sql("select unnest(journeys.cases()) as id order by id").query(UUID.class).list().stream()
                            .map(JourneyId::new)
                            .toList();
            cases.stream().map(journeys::get).forEach(journeys::await);
            Map<String, CaseFile> called = new HashMap<>();
            names.list(cases).forEach((id, name) -> called.put(name.name(), journeys.get(id)));
            called.values().removeIf(it -> !it.network().equals(network));
            return called;
        }

        boolean accept(Viewer.Person yusra, UUID handover) {
            return giving.accept(yusra, organisations.get(HOUSE), handover);
        }
    }

    /** Gives cases on. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Giving {

        private final Handovers handovers;
        private final HandingOn handing;
        private final Journeys journeys;
        private final InstantSource time;

        Giving(Handovers handovers, HandingOn handing, Journeys journeys, InstantSource time) {
            this.handovers = handovers;
            this.handing = handing;
            this.journeys = journeys;
            this.time = time;
        }

        /** The one that is to be accepted; nothing, if it waits. */
        Optional<UUID> propose(
                Viewer.Person jonas, Organisation house, CaseFile journey, PersonId to, Map<String, String> line) {
            var handover = new Handover(
                    journey.id().value(),
                    Ids.next(),
                    house.id(),
                    jonas.id(),
                    to,
                    line.get("note"),
                    null,
                    Handover.State.PROPOSED,
                    time.instant(),
                    null,
                    "",
                    null);
            handing.propose(jonas, house, journey, handover);
            return line.get("accepted").equals("yes") ? Optional.of(handover.id()) : Optional.empty();
        }

        boolean accept(Viewer.Person yusra, Organisation house, UUID id) {
            Handover handover = handovers.get(id);
            return handing.accept(yusra, house, journeys.get(new JourneyId(handover.journey())), handover);
        }
    }
}
