package express.hsds;

import express.base.OrganisationId;
import express.services.Opening;
import express.services.Site;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A site as a location of the standard, and a location as a site, as far as it is one. */
final class SiteMapping {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_NAME = 200;
    private static final int MOST_HOURS = 50;

    private SiteMapping() {}

    static ObjectNode render(Site site) {
        ObjectNode said = Said.object()
                .put("id", site.id().toString())
                .put("location_type", "physical")
                .put("name", site.name());
        if (site.latitude() != null && site.longitude() != null) {
            said.put("latitude", site.latitude()).put("longitude", site.longitude());
        }
        Said.put(said, "addresses", List.of(address(site)));
        Said.put(
                said,
                "accessibility",
                site.access().stream().map(it -> access(site, it)).toList());
        Said.put(
                said,
                "schedules",
                IntStream.range(0, site.hours().size())
                        .mapToObj(i -> schedule(site, i, site.hours().get(i)))
                        .toList());
        return said;
    }

    /** The standard asks for a state and a postcode everywhere; where there is none, an empty word says so. */
    private static ObjectNode address(Site site) {
        ObjectNode said = Said.object()
                .put("id", Derived.id(site.id(), "address").toString())
                .put("address_1", orNothing(site.street()))
                .put("city", site.town());
        Said.put(said, "region", site.district());
        return said.put("state_province", "")
                .put("postal_code", orNothing(site.postcode()))
                .put("country", site.country())
                .put("address_type", "physical");
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ObjectNode access(Site site, Site.Access access) {
        return Said.object()
                .put("id", accessId(site.id(), access).toString())
                .put("description", access.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static UUID accessId(UUID site, Site.Access access) {
        return Derived.id(site, "access " + access.name());
    }

    private static ObjectNode schedule(Site site, int number, Opening opening) {
        ObjectNode said =
                Said.object().put("id", Derived.id(site.id(), "hours " + number).toString());
        Zones.offset(site.country()).ifPresent(offset -> said.put("timezone", offset));
        said.put("freq", "WEEKLY")
                .put("byday", opening.day().name().substring(0, 2))
                .put("opens_at", clock(opening.from()))
                .put("closes_at", clock(opening.until()));
        Said.put(said, "notes", opening.note());
        return said;
    }

    private static String clock(LocalTime time) {
        return time.withNano(0) + (time.getSecond() == 0 ? ":00" : "");
    }

    /** Nothing, if people cannot be received there or nobody says in which town it is. */
    static Optional<Site> read(ObjectNode said, OrganisationId organisation) {
        Optional<ObjectNode> address = Said.list(said, "addresses")
                .filter(it -> Said.text(it, "city").isPresent() && country(it).isPresent())
                .min((one, other) -> Boolean.compare(isPostal(one), isPostal(other)));
        if (!said.path("location_type").asString("").equals("physical") || address.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode at = address.get();
        Optional<Double> latitude = degrees(said, "latitude", 90);
        Optional<Double> longitude = degrees(said, "longitude", 180);
        boolean known = latitude.isPresent() && longitude.isPresent();
        String town = Said.text(at, "city").map(it -> cut(it, LONGEST_NAME)).orElseThrow();
        return Optional.of(new Site(
                Said.id(said),
                organisation,
                Said.text(said, "name").map(it -> cut(it, LONGEST_NAME)).orElse(town),
                street(at),
                Said.text(at, "postal_code").map(it -> cut(it, 20)).orElse(null),
                town,
                Said.text(at, "region").map(it -> cut(it, LONGEST_NAME)).orElse(null),
                country(at).orElseThrow(),
                known ? latitude.get() : null,
                known ? longitude.get() : null,
                access(said),
                hours(said)));
    }

    private static String cut(String text, int most) {
        return Said.cut(Plain.of(text).isEmpty() ? text : Plain.of(text), most);
    }

    private static boolean isPostal(ObjectNode address) {
        return !address.path("address_type").asString("").equals("physical");
    }

    private static @Nullable String street(ObjectNode address) {
        String street = Stream.of("address_1", "address_2")
                .flatMap(field -> Said.text(address, field).stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return street.isEmpty() ? null : cut(street, 300);
    }

    private static Optional<String> country(ObjectNode address) {
        return Said.text(address, "country")
                .map(it -> it.toUpperCase(Locale.ROOT))
                .filter(COUNTRIES::contains);
    }

    private static Optional<Double> degrees(ObjectNode said, String field, int most) {
        JsonNode value = said.path(field);
        return value.isNumber() && Math.abs(value.asDouble()) <= most
                ? Optional.of(value.asDouble())
                : Optional.empty();
    }

    private static List<Site.Access> access(ObjectNode said) {
        UUID site = Said.id(said);
        return Arrays.stream(Site.Access.values())
                .filter(access -> Said.list(said, "accessibility")
                        .anyMatch(it -> Said.id(it, "id").equals(Optional.of(accessId(site, access)))))
                .toList();
    }

    /** Every week on the same day; what is more involved stays as it was said. */
    private static List<Opening> hours(ObjectNode said) {
        List<Opening> hours = new ArrayList<>();
        Said.list(said, "schedules")
                .filter(it -> it.path("freq").asString("").equals("WEEKLY")
                        && it.path("interval").asInt(1) == 1
                        && !it.has("valid_from")
                        && !it.has("valid_to")
                        && !it.has("until")
                        && !it.has("count"))
                .forEach(it -> hours.addAll(openings(it)));
        return hours.stream().distinct().limit(MOST_HOURS).toList();
    }

    private static List<Opening> openings(ObjectNode schedule) {
        Optional<LocalTime> opens = time(schedule, "opens_at");
        Optional<LocalTime> closes = time(schedule, "closes_at");
        if (opens.isEmpty() || closes.isEmpty() || !closes.get().isAfter(opens.get())) {
            return List.of();
        }
        String note =
                Said.text(schedule, "notes").map(it -> cut(it, LONGEST_NAME)).orElse(null);
        return Stream.of(schedule.path("byday").asString("").split(","))
                .flatMap(day -> Arrays.stream(DayOfWeek.values())
                        .filter(it -> it.name().substring(0, 2).equals(day.strip())))
                .map(day -> new Opening(day, opens.get(), closes.get(), note))
                .toList();
    }

    private static Optional<LocalTime> time(ObjectNode schedule, String field) {
        return Said.text(schedule, field)
                .filter(it -> Formats.fits(Field.Type.TIME, it))
                .map(Formats::time)
                .map(it -> it.withNano(0));
    }
}
