package express.services;

import express.directory.Organisation;
import express.places.Position;
import express.places.Town;
import express.places.Towns;
import express.search.Findable;
import express.search.Findable.Span;
import express.search.Findable.Spot;
import express.search.Quest;
import express.search.Wording;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service as search takes it in, and the names by which it is asked for.
 *
 * @param sites where everybody may know that it is offered
 */
public record Searched(Service service, Organisation house, List<Site> sites) {

    public static final String KIND = "service";

    /** Facets: the codes of what a service says, or {@link Quest#UNSAID}. */
    public static final String STEP = "step";

    public static final String LANGUAGE = "language";
    public static final String STATUS = "status";
    public static final String GROUP = "group";

    /** Spans: ages in years, days of which it still takes people, minutes of the week in which it is open. */
    public static final String AGE = "age";

    public static final String ROOM = "room";
    public static final String OPEN = "open";

    private static final int OLDEST = 200;
    private static final int DAY = 24 * 60;

    /** As a number for {@link #OPEN}. */
    public static int minute(LocalDateTime time) {
        return minute(time.getDayOfWeek().getValue(), time.toLocalTime());
    }

    private static int minute(int weekday, LocalTime time) {
        return (weekday - 1) * DAY + time.getHour() * 60 + time.getMinute();
    }

    /** As a number for {@link #ROOM}. */
    public static int day(LocalDate date) {
        return (int) date.toEpochDay();
    }

    Findable findable(Towns towns) {
        return new Findable(
                KIND,
                service.id().toString(),
                List.of(new Wording(service.language(), service.name(), service.description(), around())),
                labels(),
                List.of(),
                facets(),
                LocalDate.ofInstant(service.confirmedAt(), ZoneOffset.UTC),
                service.isActive() ? 1 : 0,
                sites.stream()
                        .flatMap(site -> spot(site, towns).stream())
                        .distinct()
                        .toList(),
                spans());
    }

    private String around() {
        return Stream.concat(
                        Stream.of(
                                house.name(),
                                service.eligibility().words(),
                                service.price().words(),
                                service.ways().booking()),
                        sites.stream().flatMap(site -> Stream.of(site.name(), site.town(), site.district())))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** By its step and for whom it is it is found in any language, even where its text is silent. */
    private String labels() {
        return Stream.concat(service.steps().stream(), service.eligibility().groups().stream())
                .map(code -> code.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(". "));
    }

    private Map<String, List<String>> facets() {
        return Map.of(
                STEP, service.steps().stream().map(Enum::name).toList(),
                LANGUAGE, said(service.languages().stream().map(Locale::getLanguage)),
                STATUS, said(service.eligibility().statuses().stream().map(Enum::name)),
                GROUP, said(service.eligibility().groups().stream().map(Enum::name)));
    }

    private static List<String> said(Stream<String> values) {
        List<String> all = values.distinct().toList();
        return all.isEmpty() ? List.of(Quest.UNSAID) : all;
    }

    /** Where it is, or else where its town is. */
    private static Optional<Spot> spot(Site site, Towns towns) {
        return Optional.ofNullable(position(site))
                .or(() -> towns.find(site.town(), site.country()).map(Town::position))
                .map(it -> new Spot(it.latitude(), it.longitude()));
    }

    private static @Nullable Position position(Site site) {
        return site.latitude() == null || site.longitude() == null
                ? null
                : new Position(site.latitude(), site.longitude());
    }

    private List<Span> spans() {
        Eligibility who = service.eligibility();
        int from = Objects.requireNonNullElse(who.minimumAge(), 0);
        int to = Objects.requireNonNullElse(who.maximumAge(), OLDEST);
        return Stream.of(
                        Stream.of(new Span(AGE, from, to)),
                        room(),
                        sites.stream().flatMap(site -> site.hours().stream()).map(Searched::open))
                .flatMap(it -> it)
                .toList();
    }

    private Stream<Span> room() {
        if (!service.isActive()) {
            return Stream.empty();
        }
        if (service.intakes().isEmpty()) {
            return Stream.of(new Span(ROOM, 0, Integer.MAX_VALUE));
        }
        return service.intakes().stream()
                .filter(intake -> intake.vacancies() > 0)
                .map(intake -> new Span(ROOM, 0, intake.begins() == null ? Integer.MAX_VALUE : day(intake.begins())));
    }

    private static Span open(Opening hours) {
        int weekday = hours.day().getValue();
        return new Span(OPEN, minute(weekday, hours.from()), minute(weekday, hours.until()) - 1);
    }
}
