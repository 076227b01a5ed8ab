package express.referrals;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisations;
import express.journeys.CaseFile;
import express.journeys.Category;
import express.journeys.Consenting;
import express.journeys.Consents;
import express.journeys.DemoLines;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration invented people are sent on: one waits for their yes, others for an answer, and one was declined. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ReferralsDemo {

    private static final String ADVISER = "jonas@express.example";

    /** What came of one that was sent. */
    private record Came(UUID id, List<String> moves) {}

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;
    private final Answering answering;

    ReferralsDemo(Entrance entrance, People people, Viewers viewers, Play play, Answering answering) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
        this.answering = answering;
    }

    /** After the files are there. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(6)
    void begin() {
        entrance.look(() -> people.findByEmail(ADVISER))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(jonas -> Acting.as(jonas, () -> play.send(jonas)).forEach(answering::answer));
    }

    /** All of them are written, or none. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Organisations organisations;
        private final Journeys journeys;
        private final Names names;
        private final Agreeing agreeing;
        private final Referrals referrals;
        private final JdbcClient jdbc;

        Play(
                Organisations organisations,
                Journeys journeys,
                Names names,
                Agreeing agreeing,
                Referrals referrals,
                JdbcClient jdbc) {
            this.organisations = organisations;
            this.journeys = journeys;
            this.names = names;
            this.agreeing = agreeing;
            this.referrals = referrals;
            this.jdbc = jdbc;
        }

        List<Came> send(Viewer.Person jonas) {
            List<JourneyId> cases =
                    jdbc.sql("select unnest(journeys.cases()) as id order by id").query(UUID.class).list().stream()
                            .map(JourneyId::new)
                            .toList();
            cases.stream().map(journeys::get).forEach(journeys::await);
            Map<String, JourneyId> called = new HashMap<>();
            names.list(cases).forEach((id, name) -> called.put(name.name(), id));
            List<Came> sent = new ArrayList<>();
            if (called.values().stream().allMatch(it -> referrals.list(it).isEmpty())) {
                for (Map<String, String> line : DemoLines.read("referrals/demo.csv")) {
                    @Nullable JourneyId id = called.get(line.get("called"));
                    if (id != null) {
                        organisations
                                .find(line.get("receiver"))
                                .ifPresent(house -> sent.add(new Came(
                                        agreeing.send(jonas, journeys.get(id), house.id(), line)
                                                .id(),
                                        moves(line.get("came")))));
                    }
                }
            }
            return sent;
        }
    }

    private static List<String> moves(String came) {
        return came.equals("PREPARE") ? List.of() : List.of(came.split(","));
    }

    /** Writes one, and the person says yes to it, unless it is to wait for that. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Agreeing {

        private final Preparing preparing;
        private final Consents consents;
        private final Consenting consenting;
        private final Referrals referrals;

        Agreeing(Preparing preparing, Consents consents, Consenting consenting, Referrals referrals) {
            this.preparing = preparing;
            this.consents = consents;
            this.consenting = consenting;
            this.referrals = referrals;
        }

        Referral send(Viewer.Person jonas, CaseFile journey, OrganisationId receiver, Map<String, String> line) {
            Referral prepared = preparing.prepare(
                    jonas,
                    journey,
                    new Preparing.Draft(
                            receiver,
                            null,
                            line.get("service"),
                            null,
                            null,
                            ChainStep.valueOf(line.get("step")),
                            line.get("words"),
                            Locale.forLanguageTag(line.get("language")),
                            line.get("interpreter").equals("yes"),
                            List.of(Category.NAME, Category.CONTACT, Category.LANGUAGES),
                            null,
                            Locale.FRENCH,
                            "Tesfay"));
            if (!line.get("came").equals("PREPARE")) {
                consenting.give(jonas, journey, consents.get(prepared.consent()));
            }
            return referrals.get(prepared.id());
        }
    }

    /** Those to whom they were sent answer, without an account. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Answering {

        private final Moving moving;
        private final Referrals referrals;
        private final InstantSource time;

        Answering(Moving moving, Referrals referrals, InstantSource time) {
            this.moving = moving;
            this.referrals = referrals;
            this.time = time;
        }

        /** One move after the other, each of what the one before has made of it. */
        void answer(Came came) {
            for (String move : came.moves()) {
                Referral now = moving.inBackground(() -> referrals.get(came.id()));
                moving.move(came.id(), act(Move.valueOf(move), now.version()));
            }
        }

        private Act act(Move move, int version) {
            return new Act(
                    move,
                    Side.RECEIVER,
                    null,
                    version,
                    move == Move.ASK ? "Lit-il assez pour suivre un cours par écrit ?" : "",
                    move == Move.END ? Outcome.HELPED : null,
                    move == Move.DECLINE ? Reason.FULL : null,
                    move == Move.APPOINT ? soon() : null);
        }

        /** At ten in the morning. */
        private Act.When soon() {
            return new Act.When(
                    LocalDate.ofInstant(time.instant(), ZoneId.systemDefault())
                            .plusDays(6)
                            .atStartOfDay(ZoneId.systemDefault())
                            .toInstant()
                            .plus(Duration.ofHours(10)),
                    45,
                    "Quai des Brodeuses 4");
        }
    }
}
