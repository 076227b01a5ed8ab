package express.complaints;

import express.applications.Application;
import express.applications.Applications;
import express.base.Ids;
import express.base.OrganisationId;
import express.base.PersonId;
import express.base.Viewer;
import express.complaints.Complaint.State;
import express.complaints.Entry.Kind;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration a few people have complained about an invented lender, and some of them were answered. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ComplaintsDemo {

    private static final String HOUSE = "credit-passerelle";
    private static final String OFFICER = "yasmine";

    private final Organisations organisations;
    private final Circle circle;
    private final Play play;

    ComplaintsDemo(Organisations organisations, Circle circle, Play play) {
        this.organisations = organisations;
        this.circle = circle;
        this.play = play;
    }

    /** Who plays. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    record Circle(Entrance entrance, People people, Viewers viewers) {

        Optional<Viewer.Person> find(String mail) {
            return entrance.look(() -> people.findByEmail(mail + "@express.example"))
                    .flatMap(person -> viewers.find(person.id()));
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(9)
    void begin() {
        Optional<Organisation> house = organisations.find(HOUSE);
        Optional<Viewer.Person> officer = circle.find(OFFICER);
        if (house.isPresent()
                && officer.isPresent()
                && Acting.as(officer.get(), () -> play.isNew(house.get().id()))) {
            DemoComplaint.read().forEach(line -> complain(house.get().id(), line));
        }
    }

    private void complain(OrganisationId lender, DemoComplaint line) {
        Viewer.Person speaker =
                circle.find(line.mail().isEmpty() ? line.taker() : line.mail()).orElseThrow();
        Complaint it = Acting.as(speaker, () -> play.receive(speaker, lender, line));
        if (line.isAcknowledged()) {
            Viewer.Person first = circle.find(OFFICER).orElseThrow();
            done(first, () -> play.acknowledge(first.id(), it, line));
        }
        if (line.isAnswered()) {
            Viewer.Person answerer = circle.find(line.answerer()).orElseThrow();
            done(answerer, () -> play.answer(answerer.id(), it, line));
        }
        if (line.isContested()) {
            done(speaker, () -> play.contest(speaker.id(), it, line));
        }
    }

    private static void done(Viewer viewer, Runnable work) {
        Acting.as(viewer, () -> {
            work.run();
            return null;
        });
    }

    /** What they do, on days past; nobody gets a letter. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Complaints complaints;
        private final Entries entries;
        private final Applications applications;
        private final InstantSource time;

        Play(Complaints complaints, Entries entries, Applications applications, InstantSource time) {
            this.complaints = complaints;
            this.entries = entries;
            this.applications = applications;
            this.time = time;
        }

        private LocalDate today() {
            return LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
        }

        @Transactional(readOnly = true)
        public boolean isNew(OrganisationId lender) {
            return complaints.listAll(lender, today().minusYears(1), today()).isEmpty();
        }

        public Complaint receive(Viewer.Person speaker, OrganisationId lender, DemoComplaint line) {
            Application about = applications.listOf(speaker.id()).stream()
                    .filter(it -> it.lender().equals(lender))
                    .findFirst()
                    .orElse(null);
            Complaint it = line.mail().isEmpty()
                    ? Taking.on(speaker, lender, null, line.said(today()), Deadlines.USUAL)
                    : Taking.by(speaker, lender, about, line.said(today()), Deadlines.USUAL);
            complaints.add(it);
            note(it, speaker.id(), Kind.RECEIVED, null, "", line.daysAgo());
            return it;
        }

        private void note(
                Complaint it, PersonId by, Kind kind, Entry.@Nullable Finding finding, String words, int daysAgo) {
            Instant at = time.instant().minus(Duration.ofDays(daysAgo));
            entries.add(it, new Entry(Ids.next(), at, kind, by, finding, words));
        }

        public void acknowledge(PersonId officer, Complaint it, DemoComplaint line) {
            complaints.move(it, State.ACKNOWLEDGED, it.answerBy());
            note(it, officer, Kind.ACKNOWLEDGED, null, "", line.acknowledgedAgo());
        }

        public void answer(PersonId officer, Complaint it, DemoComplaint line) {
            complaints.move(it, State.ANSWERED, it.answerBy());
            note(it, officer, Kind.ANSWERED, line.finding(), line.answer(), line.answeredAgo());
        }

        public void contest(PersonId person, Complaint it, DemoComplaint line) {
            complaints.move(it, State.CONTESTED, Deadlines.USUAL.answer(today().minusDays(line.contestedAgo())));
            note(it, person, Kind.CONTESTED, null, line.objection(), line.contestedAgo());
        }
    }
}
