package express.frontdoor;

import express.base.ChainStep;
import express.database.Changes;
import express.database.Remembered;
import express.gatherings.Clock;
import express.gatherings.Gathering;
import express.gatherings.Gatherings;
import express.gatherings.Mode;
import express.gatherings.Programme;
import express.gatherings.Programmes;
import express.practices.Catalogue;
import express.practices.Facet;
import express.search.Hit;
import express.search.Inquiry;
import express.search.Search;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Next steps that are no service: how others did it, and where people meet. */
@Component
class Further {

    private static final int LOOKED_AT = 20;
    private static final int ALL = 100;

    private final Search search;
    private final Catalogue catalogue;
    private final Gatherings gatherings;
    private final Programmes programmes;
    private final InstantSource time;
    private final Remembered<Integer, List<Coming>> known;

    Further(
            Search search,
            Catalogue catalogue,
            Gatherings gatherings,
            Programmes programmes,
            InstantSource time,
            Changes changes) {
        this.search = search;
        this.catalogue = catalogue;
        this.gatherings = gatherings;
        this.programmes = programmes;
        this.time = time;
        this.known = new Remembered<>(changes);
    }

    /** Of the step that helps, one that can be read in the reader's language before all others. */
    Optional<Catalogue.Card> practice(ChainStep step, Locale language) {
        Inquiry inquiry = Inquiry.of("", language, Catalogue.KIND)
                .where(Facet.STEP.word(), step.name())
                .part(0, LOOKED_AT);
        List<String> slugs = search.find(inquiry).hits().stream().map(Hit::key).toList();
        return catalogue.listCards(slugs).stream()
                .filter(card -> !card.unconfirmed())
                .min(Comparator.comparing(card -> !card.titles().containsKey(language)));
    }

    private record Coming(Gathering gathering, Programme programme) {}

    /** The next one that lies ahead: in the town, then in the reader's language, then any. */
    Optional<NextSteps.Meeting> meeting(String town, Locale language) {
        return known.get(ALL, this::ahead).stream()
                .filter(it -> it.gathering().coming(time.instant()))
                .min(Comparator.comparing((Coming it) -> town.isEmpty()
                                || !it.programme().facts().place().contains(town))
                        .thenComparing(it -> !it.programme().facts().languages().contains(language.toLanguageTag()))
                        .thenComparing(it -> it.programme().begins()))
                .map(it -> meeting(it, language));
    }

    /** All are looked up at once, and then known until something is written. */
    private List<Coming> ahead(int most) {
        List<Gathering> ahead = gatherings.listComing(most).stream()
                .filter(it -> !it.calledOff())
                .toList();
        Map<UUID, Programme> latest = programmes.latest(ahead);
        return ahead.stream()
                .flatMap(it -> Stream.ofNullable(latest.get(it.id())).map(programme -> new Coming(it, programme)))
                .toList();
    }

    private static NextSteps.Meeting meeting(Coming coming, Locale language) {
        Programme programme = coming.programme();
        var clock = new Clock(programme.zone(), language);
        return new NextSteps.Meeting(
                coming.gathering().path(),
                programme.said().title(language),
                programme.said().titleLanguage(language),
                clock.moment(programme.begins()),
                programme.facts().place(),
                programme.facts().mode() == Mode.VIRTUAL);
    }
}
