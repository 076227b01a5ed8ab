package express.joining;

import express.base.Viewer;
import express.database.Acting;
import express.journeys.CaseFile;
import express.journeys.Joints;
import express.journeys.JourneyId;
import express.journeys.Journeys;
import express.journeys.Names;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
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

/** In a demonstration two invented people came twice: the files of one are joined, for those of the other a colleague asks. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class JoiningDemo {

    private static final String ADVISER = "jonas@express.example";
    private static final String COLLEAGUE = "yusra@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    JoiningDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    /** After the colleague has cases of their own. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(8)
    void begin() {
        find(ADVISER)
                .flatMap(jonas -> Acting.as(jonas, () -> play.join(jonas, "Farid Ahmadi", "فرید احمدی", "ሰላም ተስፋይ")))
                .ifPresent(known -> find(COLLEAGUE)
                        .ifPresent(yusra -> Acting.as(yusra, () -> play.ask(yusra, "Selam Tesfai", known))));
    }

    private Optional<Viewer.Person> find(String email) {
        return entrance.look(() -> people.findByEmail(email)).flatMap(person -> viewers.find(person.id()));
    }

    /** What both do, once. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    @Transactional
    static class Play {

        private final Journeys journeys;
        private final Names names;
        private final Joints joints;
        private final Joining joining;
        private final JdbcClient jdbc;

        Play(Journeys journeys, Names names, Joints joints, Joining joining, JdbcClient jdbc) {
            this.journeys = journeys;
            this.names = names;
            this.joints = joints;
            this.joining = joining;
            this.jdbc = jdbc;
        }

        /** The file of the one who is asked for; nothing, if this was done before. */
        Optional<CaseFile> join(Viewer.Person jonas, String again, String before, String asked) {
            Map<String, CaseFile> called = called();
            CaseFile over = called.get(again);
            CaseFile under = called.get(before);
            if (over == null || under == null || !joints.listOf(over.id()).isEmpty()) {
                return Optional.empty();
            }
            joining.same(jonas, over, under, true, Likeness.ASKED);
            return Optional.ofNullable(called.get(asked));
        }

        Optional<UUID> ask(Viewer.Person yusra, String again, CaseFile known) {
            return Optional.ofNullable(called().get(again))
                    .flatMap(over -> joining.same(yusra, over, known, false, Likeness.ASKED))
                    .map(it -> it.id());
        }

        private Map<String, CaseFile> called() {
            List<JourneyId> cases =
                    jdbc.sql("select unnest(journeys.cases()) as id order by id").query(UUID.class).list().stream()
                            .map(JourneyId::new)
                            .toList();
            cases.stream().map(journeys::get).forEach(journeys::await);
            Map<String, CaseFile> called = new HashMap<>();
            names.list(cases).forEach((id, name) -> called.put(name.name(), journeys.get(id)));
            return called;
        }
    }
}
