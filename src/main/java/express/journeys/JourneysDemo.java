package express.journeys;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.journeys.CaseFile.Outcome;
import express.journeys.CaseFile.State;
import express.journeys.Consenting.Question;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented adviser accompanies invented people, at every stage and in many scripts. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class JourneysDemo {

    private static final String ADVISER = "jonas@express.example";
    private static final String NEWCOMER = "amira@express.example";
    private static final String HOUSE = "tremplin-outremeuse";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Claims claims;
    private final Play play;

    JourneysDemo(Entrance entrance, People people, Viewers viewers, Claims claims, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.claims = claims;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(5)
    void begin() {
        Optional<Viewer.Person> jonas = find(ADVISER);
        Optional<Viewer.Person> amira = find(NEWCOMER);
        if (jonas.isEmpty() || amira.isEmpty()) {
            return;
        }
        Optional<String> secret = Acting.as(jonas.get(), () -> play.accompany(jonas.get()));
        secret.ifPresent(it -> Acting.as(amira.get(), () -> claims.redeem(amira.get(), it)));
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(person -> viewers.find(person.id()));
    }

    /** What they did together, all of it or nothing. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Organisations organisations;
        private final Caseload caseload;
        private final Opening opening;
        private final Writing writing;
        private final Claims claims;
        private final InstantSource time;

        Play(
                Organisations organisations,
                Caseload caseload,
                Opening opening,
                Writing writing,
                Claims claims,
                InstantSource time) {
            this.organisations = organisations;
            this.caseload = caseload;
            this.opening = opening;
            this.writing = writing;
            this.claims = claims;
            this.time = time;
        }

        /** The secret of the first file; nothing, if there are files already. */
        Optional<String> accompany(Viewer.Person jonas) {
            Organisation house = organisations.get(HOUSE);
            NetworkId network = organisations.networks(house.id()).getFirst();
            if (!caseload.listAll(house.id(), false, null).isEmpty()) {
                return Optional.empty();
            }
            List<CaseFile> files = DemoLines.read("journeys/demo.csv").stream()
                    .map(line -> open(jonas, network, house.id(), line))
                    .toList();
            writing.share(jonas, files);
            return Optional.of(claims.make(files.getFirst()));
        }

        private CaseFile open(Viewer.Person jonas, NetworkId network, OrganisationId house, Map<String, String> line) {
            ProfileForm form = typed(line);
            var draft = new Opening.Draft(form.profile(), Locale.forLanguageTag(line.get("language")), "Tesfay");
            CaseFile journey = opening.begin(jonas, network, house, draft, Optional.empty());
            return writing.write(jonas, journey, form, opening.getQuestion(journey), line);
        }

        private ProfileForm typed(Map<String, String> line) {
            Map<String, String> typed = new HashMap<>(Map.of(
                    "called", line.get("called"),
                    "calledLanguage", line.get("language"),
                    "passport", line.get("passport"),
                    "year", line.get("year"),
                    "language0", line.get("language"),
                    "speaks0", line.get("speaks"),
                    "reads0", line.get("reads"),
                    "way0", line.get("way"),
                    "reach0", line.get("reach"),
                    "safe0", line.get("safe")));
            typed.put("language1", "fr");
            typed.put("speaks1", "SOME");
            typed.put("version", "1");
            typed.put("country", "BE");
            typed.put("status", line.get("status"));
            if (!line.get("months").isEmpty()) {
                LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
                typed.put(
                        "until",
                        today.plusMonths(Long.parseLong(line.get("months"))).toString());
            }
            return ProfileForm.of(typed);
        }
    }

    /** What follows after the yes. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Writing {

        private final Journeys journeys;
        private final Keeping keeping;
        private final Consenting consenting;
        private final Ending ending;
        private final Tasks tasks;
        private final Organisations organisations;

        Writing(
                Journeys journeys,
                Keeping keeping,
                Consenting consenting,
                Ending ending,
                Tasks tasks,
                Organisations organisations) {
            this.journeys = journeys;
            this.keeping = keeping;
            this.consenting = consenting;
            this.ending = ending;
            this.tasks = tasks;
            this.organisations = organisations;
        }

        /** Of whoever has not said yes yet nothing more is written. */
        CaseFile write(
                Viewer.Person jonas, CaseFile journey, ProfileForm form, Consent question, Map<String, String> line) {
            if (State.valueOf(line.get("state")) == State.ASKED) {
                return journey;
            }
            consenting.give(jonas, journey, question);
            keeping.write(jonas, journey, form);
            if (!line.get("step").isEmpty()) {
                journeys.reach(journey, ChainStep.valueOf(line.get("step")));
            }
            CaseFile open = journeys.get(journey.id());
            switch (State.valueOf(line.get("state"))) {
                case PAUSED -> journeys.move(open, State.PAUSED, null);
                case CLOSED -> ending.close(jonas, open, Outcome.valueOf(line.get("outcome")), Map.of());
                default -> {}
            }
            return journeys.get(journey.id());
        }

        void share(Viewer.Person jonas, List<CaseFile> files) {
            give(jonas, files.get(0), Purpose.INVITE, "maison-des-deux-rives", Category.NAME, Category.CONTACT);
            give(jonas, files.get(3), Purpose.LEND, "credit-passerelle", Category.NAME, Category.LANGUAGES);
            give(jonas, files.get(4), Purpose.REFER, "haute-ecole-de-la-brume", Category.NAME, Category.COMPETENCES);
            LocalDate soon = LocalDate.ofInstant(files.getFirst().openedAt(), ZoneId.systemDefault())
                    .plusDays(9);
            tasks.add(files.get(1), "Trouver une interprète pour l’entretien", jonas.id(), soon);
            tasks.add(files.get(0), "Apporter les photos de vos broderies", null, soon);
        }

        private void give(
                Viewer.Person jonas, CaseFile journey, Purpose purpose, String receiver, Category... categories) {
            organisations
                    .find(receiver)
                    .ifPresent(house -> consenting.give(
                            jonas,
                            journey,
                            consenting.ask(
                                    jonas,
                                    journey,
                                    new Question(
                                            purpose,
                                            house.id(),
                                            List.of(categories),
                                            null,
                                            null,
                                            Locale.FRENCH,
                                            "Jonas"))));
        }
    }
}
