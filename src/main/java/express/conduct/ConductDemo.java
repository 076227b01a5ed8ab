package express.conduct;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** In a demonstration an invented lender judged itself a year ago, fell short, and is about to do it again. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class ConductDemo {

    private static final String HOUSE = "credit-passerelle";
    private static final String OFFICER = "yasmine@express.example";
    private static final Duration YEAR = Duration.ofDays(372);
    private static final Duration LATELY = Duration.ofDays(9);

    /** @param now empty where nothing was said yet */
    record Line(String clause, boolean priority, String before, String now, String evidence) {

        static List<Line> read() {
            try {
                return new ClassPathResource("conduct/demo.csv")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.split(";"))
                        .map(cells -> new Line(cells[0], cells[1].equals("yes"), cells[2], cells[3], cells[4]))
                        .toList();
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }

        Judgement judgement(String said) {
            return new Judgement(clause, !said.equals("NOT_APPLICABLE"), priority, said.equals("YES"), evidence);
        }
    }

    private final Organisations organisations;
    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    ConductDemo(Organisations organisations, Entrance entrance, People people, Viewers viewers, Play play) {
        this.organisations = organisations;
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(9)
    void begin() {
        Optional<Organisation> house = organisations.find(HOUSE);
        Optional<Viewer.Person> officer =
                entrance.look(() -> people.findByEmail(OFFICER)).flatMap(person -> viewers.find(person.id()));
        if (house.isPresent() && officer.isPresent()) {
            Acting.as(officer.get(), () -> {
                play.judge(officer.get(), house.get().id());
                return null;
            });
        }
    }

    /** Writes both, each at its time. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final JdbcClient jdbc;
        private final InstantSource time;

        Play(JdbcClient jdbc, InstantSource time) {
            this.jdbc = jdbc;
            this.time = time;
        }

        /** Of several nodes one does. */
        @Transactional
        public void judge(Viewer.Person officer, OrganisationId lender) {
            Instant now = time.instant();
            if (new SelfAssessments(jdbc, time).list(lender).isEmpty()) {
                List<Line> lines = Line.read();
                SelfAssessments before = at(now.minus(YEAR));
                SelfAssessment first = begun(before, officer, lender);
                lines.forEach(it -> before.judge(first, it.judgement(it.before()), officer.id()));
                before.close(first);
                SelfAssessments lately = at(now.minus(LATELY));
                SelfAssessment second = begun(lately, officer, lender);
                lines.stream()
                        .filter(it -> !it.now().isEmpty())
                        .forEach(it -> lately.judge(second, it.judgement(it.now()), officer.id()));
            }
        }

        private SelfAssessments at(Instant at) {
            return new SelfAssessments(jdbc, InstantSource.fixed(at));
        }

        private static SelfAssessment begun(SelfAssessments at, Viewer.Person officer, OrganisationId lender) {
            UUID id = at.begin(lender, officer.id(), Code.read().id());
            return at.get(lender, id);
        }
    }
}
