package express.adoptions;

import express.base.Viewer;
import express.database.Acting;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import express.practices.Versions;
import express.practices.Versions.Standing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration an invented network has adapted a practice and told once how it goes. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class AdoptionsDemo {

    private static final String EDITOR = "nadia@express.example";
    private static final String PRACTICE = "newcomer-startup-award";
    private static final int MONTHS = 4;

    private static final String RESULT = "Les prix sont en nature : un étal au marché, une vitrine, une année de"
            + " comptabilité. Le plus difficile a été de faire connaître l’appel ; les cours de langue y ont aidé.";

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Play play;

    AdoptionsDemo(Entrance entrance, People people, Viewers viewers, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.play = play;
    }

    /** Once the library is filled. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        entrance.look(() -> people.findByEmail(EDITOR))
                .flatMap(editor -> viewers.find(editor.id()))
                .ifPresent(editor -> Acting.as(editor, () -> {
                    play.adapt(editor);
                    return null;
                }));
    }

    /** Adapts, and reports. Of several nodes one does. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Adapting adapting;
        private final Reporting reporting;
        private final Adoptions adoptions;
        private final Versions versions;
        private final Parties parties;
        private final InstantSource time;

        Play(
                Adapting adapting,
                Reporting reporting,
                Adoptions adoptions,
                Versions versions,
                Parties parties,
                InstantSource time) {
            this.adapting = adapting;
            this.reporting = reporting;
            this.adoptions = adoptions;
            this.versions = versions;
            this.parties = parties;
            this.time = time;
        }

        void adapt(Viewer editor) {
            Standing source = versions.get(PRACTICE);
            List<Parties.Place> places = parties.listPlaces(editor);
            if (places.isEmpty() || !adoptions.list(source.practice()).isEmpty()) {
                return;
            }
            Adapting.Begun begun = adapting.adapt(editor, places.getFirst(), source, Locale.FRENCH);
            if (begun.fresh()) {
                LocalDate today = LocalDate.ofInstant(time.instant(), ZoneId.systemDefault());
                Report.Said running =
                        new Report.Said(State.RUNNING, today.minusMonths(MONTHS), null, RESULT, null, Locale.FRENCH);
                reporting.report(editor, adoptions.get(begun.adoption()), running);
            }
        }
    }
}
