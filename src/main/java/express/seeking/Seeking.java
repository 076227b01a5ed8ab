package express.seeking;

import express.base.OrganisationId;
import express.directory.Organisation;
import express.directory.Organisations;
import express.places.Town;
import express.places.Towns;
import express.search.Findable.Spot;
import express.search.Quest;
import express.search.Quest.Around;
import express.search.Search;
import express.search.Sought;
import express.services.Premises;
import express.services.Searched;
import express.services.Service;
import express.services.ServiceId;
import express.services.ServiceRegister;
import express.services.Site;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the index and puts beside each find what stands in the database: a few questions for a page, however long. */
@Component
class Seeking {

    /**
     * What came of a wish.
     *
     * @param town around which it was sought; nothing, if none was named or nobody knows it
     * @param others called the same
     */
    record Outcome(Sought sought, @Nullable Town town, List<Town> others, List<Fit> fits) {}

    static final Outcome NOTHING_ASKED = new Outcome(Sought.NOTHING, null, List.of(), List.of());

    private static final int OTHERS = 5;
    private static final int METRES = 1_000;

    private final Search search;
    private final Towns towns;
    private final ServiceRegister register;
    private final Premises premises;
    private final Organisations organisations;
    private final InstantSource time;

    Seeking(
            Search search,
            Towns towns,
            ServiceRegister register,
            Premises premises,
            Organisations organisations,
            InstantSource time) {
        this.search = search;
        this.towns = towns;
        this.register = register;
        this.premises = premises;
        this.organisations = organisations;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Outcome seek(Wish wish, Locale language, int most) {
        List<Town> called = wish.town().isEmpty() ? List.of() : towns.list(wish.town());
        Town town = called.stream()
                .filter(it -> it.country().equals(wish.country()))
                .findFirst()
                .orElse(called.isEmpty() ? null : called.getFirst());
        Sought sought = search.seek(quest(wish, language, town).page(wish.after(), most));
        List<Town> others =
                called.stream().filter(it -> it != town).limit(OTHERS).toList();
        return new Outcome(sought, town, others, fits(wish, sought));
    }

    private Quest quest(Wish wish, Locale language, @Nullable Town town) {
        LocalDateTime now = now();
        Quest quest = Quest.of(wish.words(), language, Searched.KIND);
        quest = where(quest, Searched.STEP, wish.step());
        quest = where(quest, Searched.STATUS, wish.situation().status());
        quest = where(quest, Searched.GROUP, wish.situation().group());
        if (wish.language() != null) {
            quest = quest.where(Searched.LANGUAGE, wish.language());
        }
        if (wish.situation().age() != null) {
            quest = quest.at(Searched.AGE, wish.situation().age());
        }
        if (wish.open()) {
            quest = quest.at(Searched.OPEN, Searched.minute(now));
        }
        if (wish.room()) {
            quest = quest.at(Searched.ROOM, Searched.day(now.toLocalDate()));
        }
        return quest.around(town == null ? null : around(town, wish.kilometres()));
    }

    private static Quest where(Quest quest, String facet, @Nullable Enum<?> value) {
        return value == null ? quest : quest.where(facet, value.name());
    }

    private static Around around(Town town, int kilometres) {
        var spot = new Spot(town.position().latitude(), town.position().longitude());
        return new Around(spot, kilometres * METRES);
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(time.instant(), ZoneId.systemDefault());
    }

    /** What ended since the index heard of it is left out. */
    private List<Fit> fits(Wish wish, Sought sought) {
        Map<UUID, Service> services =
                register
                        .listAll(sought.finds().stream()
                                .map(find -> UUID.fromString(find.hit().key()))
                                .toList())
                        .stream()
                        .map(ServiceRegister.Entry::service)
                        .filter(service -> service.state() != Service.State.ENDED)
                        .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<ServiceId, List<Site>> at =
                premises.of(services.values().stream().map(Service::id).toList());
        Map<OrganisationId, Organisation> houses =
                organisations
                        .listAll(services.values().stream()
                                .map(Service::organisation)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Organisation::id, Function.identity()));
        return sought.finds().stream()
                .flatMap(find -> Stream.ofNullable(
                                services.get(UUID.fromString(find.hit().key())))
                        .map(service -> new Fit(
                                find,
                                service,
                                houses.get(service.organisation()),
                                at.getOrDefault(service.id(), List.of()),
                                wish,
                                time.instant())))
                .toList();
    }
}
