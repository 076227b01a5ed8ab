package express.frontdoor;

import express.base.ChainStep;
import express.base.NetworkId;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.places.Town;
import express.places.Towns;
import express.seeking.Nearby;
import express.seeking.Nearby.Found;
import express.seeking.Nearby.Need;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds next steps for what somebody said: near them first, and where they are understood before where they are not. */
@Component
class Guide {

    private static final List<Integer> CIRCLES = List.of(25, 60, 150);
    private static final int LOOKED_AT = 30;
    private static final int SHOWN = 2;

    private final Nearby nearby;
    private final Towns towns;
    private final Welcomers welcomers;
    private final Staff staff;
    private final Doorway doorway;
    private final InstantSource time;

    Guide(Nearby nearby, Towns towns, Welcomers welcomers, Staff staff, Doorway doorway, InstantSource time) {
        this.nearby = nearby;
        this.towns = towns;
        this.welcomers = welcomers;
        this.staff = staff;
        this.doorway = doorway;
        this.time = time;
    }

    @Nullable
    Town town(Answers answers) {
        return answers.place()
                .flatMap(it -> towns.find(it.town(), it.country().isEmpty() ? null : it.country()))
                .orElse(null);
    }

    /** Services for what they would like; where there is none, those that inform. */
    List<NextSteps.Place> places(Answers answers, Locale language) {
        List<Found> found = search(answers.wish().step(), answers, language);
        if (found.isEmpty()) {
            found = search(ChainStep.INFORMATION, answers, language);
        }
        List<Welcomer> people = named(found.stream().map(Found::house).toList());
        var reasons = new Reasons(answers, language, LocalDateTime.ofInstant(time.instant(), ZoneId.systemDefault()));
        return found.stream()
                .map(it -> new NextSteps.Place(it, reasons.of(it), person(people, it.house(), language)))
                .sorted(Comparator.comparing((NextSteps.Place it) -> reasons.isFull(it.found()))
                        .thenComparing(it -> !reasons.speaks(it.found()))
                        .thenComparing(it -> it.person() == null))
                .limit(SHOWN)
                .toList();
    }

    /** The circle grows until somebody is in it; without a place everything is near. */
    private List<Found> search(ChainStep step, Answers answers, Locale language) {
        Town town = town(answers);
        for (int circle : town == null ? List.of(0) : CIRCLES) {
            List<Found> found =
                    nearby
                            .list(new Need(step, town, circle, answers.status(), answers.years()), language, LOOKED_AT)
                            .stream()
                            .filter(it -> town == null || it.metres() != null)
                            .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Welcomer> named(Collection<Organisation> houses) {
        List<OrganisationId> ids =
                houses.stream().map(Organisation::id).distinct().toList();
        return doorway.look(() -> welcomers.list(ids));
    }

    private static @Nullable Welcomer person(List<Welcomer> people, Organisation house, Locale language) {
        return people.stream()
                .filter(it -> it.organisation().equals(house.id()))
                .min(Comparator.comparing(it -> !it.speaks(language.getLanguage())))
                .orElse(null);
    }

    /** Of these or, if nobody calls back there, of all near that inform: the first in which there is an adviser. */
    NextSteps.@Nullable Reception reception(List<NextSteps.Place> places, Answers answers, Locale language) {
        List<Organisation> houses =
                new ArrayList<>(places.stream().map(NextSteps.Place::house).toList());
        search(ChainStep.INFORMATION, answers, language).forEach(it -> houses.add(it.house()));
        List<Welcomer> people = named(houses);
        Town town = town(answers);
        return houses.stream()
                .distinct()
                .flatMap(house -> staff.network(house.id(), town).stream()
                        .map(network -> reception(house, network, person(people, house, language))))
                .min(Comparator.comparing(it -> Objects.isNull(it.person())))
                .orElse(null);
    }

    private static NextSteps.Reception reception(Organisation house, NetworkId network, @Nullable Welcomer person) {
        return new NextSteps.Reception(house.id(), network, house.name(), person == null ? null : person.name());
    }
}
