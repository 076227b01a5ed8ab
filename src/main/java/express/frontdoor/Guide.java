package express.frontdoor;

import express.base.ChainStep;
import express.base.OrganisationId;
import express.directory.Organisation;
import express.places.Town;
import express.places.Towns;
import express.seeking.Nearby;
import express.seeking.Nearby.Found;
import express.seeking.Nearby.Need;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    Guided lead(Answers answers, Locale language) {
        return new Guided(answers, language);
    }

    private List<Welcomer> named(Collection<Organisation> houses) {
        List<OrganisationId> ids =
                houses.stream().map(Organisation::id).distinct().toList();
        return staff.advising(doorway.look(() -> welcomers.list(ids)));
    }

    private static @Nullable Welcomer person(List<Welcomer> people, Organisation house, Locale language) {
        return people.stream()
                .filter(it -> it.organisation().equals(house.id()))
                .min(Comparator.comparing(it -> !it.speaks(language.getLanguage())))
                .orElse(null);
    }

    /** What there is for one person: everything is looked for when it is needed, and once. */
    final class Guided {

        private final Answers answers;
        private final Locale language;
        private final @Nullable Town town;
        private final Map<ChainStep, List<Found>> found = new EnumMap<>(ChainStep.class);
        private @Nullable List<NextSteps.Place> places;

        private Guided(Answers answers, Locale language) {
            this.answers = answers;
            this.language = language;
            this.town = answers.place()
                    .flatMap(it -> towns.find(it.town(), it.country().isEmpty() ? null : it.country()))
                    .orElse(null);
        }

        @Nullable
        Town town() {
            return town;
        }

        /** Services for what they would like; where there is none, those that inform. */
        List<NextSteps.Place> places() {
            if (places == null) {
                List<Found> fitting = search(answers.wish().step());
                places = shown(fitting.isEmpty() ? search(ChainStep.INFORMATION) : fitting);
            }
            return places;
        }

        private List<NextSteps.Place> shown(List<Found> fitting) {
            List<Welcomer> people = named(fitting.stream().map(Found::house).toList());
            var reasons = new Reasons(answers, language, time.instant());
            List<NextSteps.Place> best = fitting.stream()
                    .map(it -> new NextSteps.Place(it, reasons.of(it), person(people, it.house(), language)))
                    .sorted(Comparator.comparing((NextSteps.Place it) -> reasons.isFull(it.found()))
                            .thenComparing(it -> !reasons.speaks(it.found()))
                            .thenComparing(it -> it.person() == null))
                    .toList();
            return withSomebody(best);
        }

        /** One behind which somebody is named stands among them if there is any, also where others fit better. */
        private static List<NextSteps.Place> withSomebody(List<NextSteps.Place> best) {
            List<NextSteps.Place> first = best.stream().limit(SHOWN).toList();
            return best.stream()
                    .filter(it -> it.person() != null)
                    .findFirst()
                    .filter(named -> !first.contains(named))
                    .map(named -> Stream.concat(first.stream().limit(SHOWN - 1), Stream.of(named))
                            .toList())
                    .orElse(first);
        }

        private List<Found> search(ChainStep step) {
            return found.computeIfAbsent(step, this::widen);
        }

        /** The circle grows until somebody is in it; without a place everything is near. */
        private List<Found> widen(ChainStep step) {
            for (int circle : town == null ? List.of(0) : CIRCLES) {
                List<Found> inside = nearby
                        .list(new Need(step, town, circle, answers.status(), answers.years()), language, LOOKED_AT)
                        .stream()
                        .filter(it -> town == null || it.metres() != null)
                        .toList();
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
            return List.of();
        }

        /**
         * Of these or, if nobody calls back there, of all near that inform: the first in which there is an adviser, and before
         * all others one in which somebody is named. Who works where is asked of as few as will do.
         */
        NextSteps.@Nullable Reception reception() {
            return Stream.<Supplier<Stream<NextSteps.Reception>>>of(
                            this::namedAtPlaces, this::namedWhereTheyInform, this::anywhere)
                    .flatMap(Supplier::get)
                    .findFirst()
                    .orElse(null);
        }

        private Stream<NextSteps.Reception> namedAtPlaces() {
            return places().stream()
                    .flatMap(it -> Stream.ofNullable(it.person()).flatMap(person -> reception(it.house(), person)));
        }

        private Stream<NextSteps.Reception> namedWhereTheyInform() {
            List<Organisation> houses = informing();
            List<Welcomer> people = named(houses);
            return houses.stream()
                    .flatMap(house -> Stream.ofNullable(person(people, house, language))
                            .flatMap(person -> reception(house, person)));
        }

        private Stream<NextSteps.Reception> anywhere() {
            return Stream.concat(places().stream().map(NextSteps.Place::house), informing().stream())
                    .distinct()
                    .flatMap(house -> reception(house, null));
        }

        private List<Organisation> informing() {
            return search(ChainStep.INFORMATION).stream()
                    .map(Found::house)
                    .distinct()
                    .toList();
        }

        private Stream<NextSteps.Reception> reception(Organisation house, @Nullable Welcomer person) {
            return staff.network(house.id(), town).stream()
                    .map(network -> new NextSteps.Reception(
                            house.id(), network, house.name(), person == null ? null : person.name()));
        }
    }
}
