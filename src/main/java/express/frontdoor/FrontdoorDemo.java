package express.frontdoor;

import express.base.OrganisationId;
import express.base.Viewer;
import express.database.Acting;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In a demonstration some advisers have agreed to be named, and some invented people wait to be called. */
@Component
@ConditionalOnProperty(name = "express.demo", havingValue = "true")
class FrontdoorDemo {

    private record Named(String email, String house, String... languages) {}

    private static final List<Named> NAMED = List.of(
            new Named("karim@express.example", "accueil-communal-doutre-pont", "fr", "ar"),
            new Named("jonas@express.example", "tremplin-outremeuse", "fr", "en"),
            new Named("sigrid@express.example", "ljusviks-kommun", "en", "ar"),
            new Named("dario@express.example", "bottega-chiara", "fr"));

    private record Waiting(
            String house,
            String language,
            String name,
            String telephone,
            Callback.Hour hour,
            Map<Question, String> answers) {}

    private static final List<Waiting> WAITING = List.of(
            new Waiting(
                    "accueil-communal-doutre-pont",
                    "ti",
                    "ሰላም",
                    "+32470555011",
                    Callback.Hour.EVENING,
                    Map.of(
                            Question.SPEAKING, "ti,ar",
                            Question.READING, "TALK",
                            Question.PLACE, "Liège|BE",
                            Question.WISH, "START")),
            new Waiting(
                    "accueil-communal-doutre-pont",
                    "ar",
                    "هبة",
                    "+32470555012",
                    Callback.Hour.MORNING,
                    Map.of(
                            Question.SPEAKING, "ar,fr",
                            Question.READING, "YES",
                            Question.PLACE, "Seraing|BE",
                            Question.WISH, "PAPERS")),
            new Waiting(
                    "tremplin-outremeuse",
                    "uk",
                    "Дарина",
                    "+32470555013",
                    Callback.Hour.ANY,
                    Map.of(
                            Question.SPEAKING, "uk,en",
                            Question.READING, "LITTLE",
                            Question.PLACE, "Liège|BE",
                            Question.WISH, "IDEA",
                            Question.TOGETHER, "TOGETHER")));

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Organisations organisations;
    private final Play play;

    FrontdoorDemo(Entrance entrance, People people, Viewers viewers, Organisations organisations, Play play) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.organisations = organisations;
        this.play = play;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        NAMED.forEach(this::name);
        WAITING.forEach(this::wait);
    }

    private Stream<OrganisationId> house(String slug) {
        return organisations.find(slug).map(Organisation::id).stream();
    }

    private void name(Named named) {
        List<Locale> languages =
                Stream.of(named.languages()).map(Locale::forLanguageTag).toList();
        entrance.look(() -> people.findByEmail(named.email()))
                .flatMap(person -> viewers.find(person.id()))
                .ifPresent(viewer -> house(named.house())
                        .filter(house -> FrontdoorAccess.mayHelpIn(viewer, house))
                        .forEach(house -> play.name(viewer, house, languages)));
    }

    private void wait(Waiting waiting) {
        house(waiting.house())
                .forEach(house -> play.wait(
                        house,
                        Locale.forLanguageTag(waiting.language()),
                        new Callback.Asked(waiting.name(), waiting.telephone(), waiting.hour()),
                        new Answers(waiting.answers())));
    }

    /** Of several nodes one writes, and once. */
    @Component
    @ConditionalOnProperty(name = "express.demo", havingValue = "true")
    static class Play {

        private final Doorway doorway;
        private final Approaches approaches;
        private final Callbacks callbacks;
        private final Welcomers welcomers;

        Play(Doorway doorway, Approaches approaches, Callbacks callbacks, Welcomers welcomers) {
            this.doorway = doorway;
            this.approaches = approaches;
            this.callbacks = callbacks;
            this.welcomers = welcomers;
        }

        void name(Viewer.Person viewer, OrganisationId house, List<Locale> languages) {
            Acting.as(viewer, () -> {
                if (welcomers.find(house, viewer.id()).isEmpty()) {
                    welcomers.agree(house, viewer.id(), viewer.name(), languages);
                }
                return null;
            });
        }

        /** Who was called already does not come again. */
        void wait(OrganisationId house, Locale language, Callback.Asked asked, Answers answers) {
            doorway.open(() -> {
                if (callbacks.isNew(house, asked.telephone())) {
                    var approach = approaches.begin(language, null, null);
                    approaches.say(approach, language, answers);
                    approaches.find(approach).ifPresent(it -> callbacks.ask(it, house, asked));
                }
                return true;
            });
        }
    }
}
