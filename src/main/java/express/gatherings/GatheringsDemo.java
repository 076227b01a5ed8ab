package express.gatherings;

import express.base.Ids;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Cofunding;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * A demonstration shows the learning webinar of September 2021 as far as its facts are public, with roles instead of
 * names, and a gathering that comes, which is invented.
 */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class GatheringsDemo {

    private static final Funding PROJECT = new Funding(
            Cofunding.Extent.COFUNDED,
            Cofunding.Programme.ERASMUS_PLUS,
            "EXPRESS – Exchange of Practices for Refugees and Migrants’ Self-Entrepreneurship",
            "");

    private static final String LEADS = "karim@express.example";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;
    private final InstantSource time;

    GatheringsDemo(Entrance entrance, People people, Viewers viewers, Play play, InstantSource time) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void begin() {
        entrance.look(() -> people.findByEmail(LEADS))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(leader -> Acting.as(leader, () -> {
                    play.arrange(leader, LocalDate.ofInstant(time.instant(), ZoneId.of(Zones.USUAL)));
                    return null;
                }));
    }

    /** Arranges both, or neither. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        /** The days of the webinar. */
        private static final LocalDate THEN = LocalDate.parse("2021-09-08");

        private static final int AHEAD = 45;
        private static final int AGO = 20;

        /** Which practices opened the breakout sessions, as far as the library has them. */
        private static final Map<String, List<String>> CASES = Map.of(
                "COMPETENCE_ASSESSMENT", List.of("demetra-competence-certification", "extracompetenze-genova"),
                "SELF_ENTREPRENEURSHIP", List.of("training-roots-univerbal"),
                "MENTORING", List.of("grdr-acme"),
                "INFORMATION", List.of("microstart"),
                "NETWORKING", List.of("newcomer-startup-award"),
                "FINANCE", List.of("mikrofonden-vast", "forward-investor-pitch"));

        private final Hosting hosting;
        private final Gatherings gatherings;
        private final Templates templates;
        private final Arranging arranging;
        private final Rearranging rearranging;
        private final Publishing publishing;

        Play(
                Hosting hosting,
                Gatherings gatherings,
                Templates templates,
                Arranging arranging,
                Rearranging rearranging,
                Publishing publishing) {
            this.hosting = hosting;
            this.gatherings = gatherings;
            this.templates = templates;
            this.arranging = arranging;
            this.rearranging = rearranging;
            this.publishing = publishing;
        }

        @Transactional
        public void arrange(Viewer leader, LocalDate today) {
            List<Organisation> hosts = hosting.list(leader);
            if (hosts.isEmpty() || !gatherings.listArranged(1).isEmpty()) {
                return;
            }
            Organisation host = hosts.stream()
                    .filter(it -> leader.belongsTo(it.id()))
                    .findFirst()
                    .orElseGet(hosts::getFirst);
            Template webinar = templates.find("ltta").orElseThrow();
            remember(leader, host, webinar);
            recall(leader, host, today);
            invite(leader, host, webinar, today);
        }

        /** An afternoon that is over, in a house and online, so that there is something to look back at. */
        private void recall(Viewer leader, Organisation host, LocalDate today) {
            var facts = new Programme.Facts(
                    "E4", Mode.BLENDED, "Maison des associations", Zones.USUAL, List.of("fr", "ar"), Funding.NONE);
            Gathering afternoon = arranging.begin(
                    leader,
                    new Beginning(
                            "Après-midi d’échange : ce qui manque ici",
                            host.id(),
                            today.minusDays(AGO),
                            facts,
                            Locale.FRENCH,
                            templates.find("local-event").orElseThrow(),
                            true));
            publishing.publish(leader, afternoon);
        }

        private void remember(Viewer leader, Organisation host, Template webinar) {
            var facts = new Programme.Facts("LTTA", Mode.VIRTUAL, "", Zones.USUAL, List.of("en"), PROJECT);
            Gathering past = arranging.begin(
                    leader,
                    new Beginning(
                            "EXPRESS: learning webinar of 8 and 9 September 2021",
                            host.id(),
                            THEN,
                            facts,
                            Locale.ENGLISH,
                            webinar,
                            true));
            UUID keynote = speaker(past, "President of a federation", "Rapporteur of an advisory committee");
            UUID officer = speaker(past, "Officer of the European Commission");
            rearranging.change(
                    past,
                    draft -> draft.saying(draft.said(), session -> switch (session.kind()) {
                        case KEYNOTE -> session.with(List.of(keynote), List.of());
                        case POLICY_INPUT -> session.with(List.of(officer), List.of());
                        case BREAKOUT ->
                            session.with(
                                    List.of(),
                                    session.step() == null
                                            ? List.of()
                                            : CASES.get(session.step().name()));
                        default -> session;
                    }));
            publishing.publish(leader, past);
        }

        private UUID speaker(Gathering gathering, String... hats) {
            var speaker = new Programme.Speaker(Ids.next(), "", List.of(hats), false);
            rearranging.write(gathering, speaker);
            return speaker.id();
        }

        private void invite(Viewer leader, Organisation host, Template webinar, LocalDate today) {
            LocalDate first = today.plusDays(AHEAD);
            var facts =
                    new Programme.Facts("C2", Mode.VIRTUAL, "", Zones.USUAL, List.of("fr", "en", "ar"), Funding.NONE);
            Gathering coming = arranging.begin(
                    leader,
                    new Beginning(
                            "Apprendre les uns des autres : deux jours en ligne",
                            host.id(),
                            first,
                            facts,
                            Locale.FRENCH,
                            webinar,
                            true));
            rearranging.change(
                    coming,
                    draft -> draft.saying(
                            draft.said(),
                            session -> session.kind() == SessionKind.BREAKOUT && session.step() != null
                                    ? session.with(
                                            List.of(), CASES.get(session.step().name()))
                                    : session));
            publishing.publish(leader, coming);
        }
    }
}
