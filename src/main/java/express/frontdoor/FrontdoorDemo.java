package express.frontdoor;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.people.Entrance;
import express.people.People;
import express.people.Viewers;
import java.util.List;
import java.util.Locale;
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

    private record Waiting(String house, String language, String name, String telephone, String wish) {}

    private static final List<Waiting> WAITING = List.of(
            new Waiting(
                    "accueil-communal-doutre-pont",
                    "ti",
                    "ሰላም",
                    "+32470555011",
                    "ናይ ገዛእ ርእሰይ ስራሕ ክጅምር · Liège · ትግርኛ · العربية"),
            new Waiting(
                    "accueil-communal-doutre-pont",
                    "ar",
                    "هبة",
                    "+32470555012",
                    "أن أُظهر ما أعرف: شهادة، عمل، مهارات · Seraing · العربية · français"),
            new Waiting(
                    "tremplin-outremeuse",
                    "uk",
                    "Дарина",
                    "+32470555013",
                    "Маю ідею і хочу поради · Разом з іншими · Liège · українська"));

    private final Entrance entrance;
    private final People people;
    private final Viewers viewers;
    private final Organisations organisations;
    private final FrontdoorDemoDesk desk;

    FrontdoorDemo(
            Entrance entrance, People people, Viewers viewers, Organisations organisations, FrontdoorDemoDesk desk) {
        this.entrance = entrance;
        this.people = people;
        this.viewers = viewers;
        this.organisations = organisations;
        this.desk = desk;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        NAMED.forEach(this::name);
        WAITING.forEach(this::ask);
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
                        .forEach(house -> desk.name(viewer, house, languages)));
    }

    private void ask(Waiting waiting) {
        house(waiting.house())
                .forEach(house -> desk.ask(
                        house,
                        Locale.forLanguageTag(waiting.language()),
                        waiting.name(),
                        waiting.telephone(),
                        waiting.wish()));
    }
}
