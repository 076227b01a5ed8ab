package express.services;

import express.directory.Countries;
import express.places.Position;
import express.ui.Form;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site as it is typed; what is not asked for stays as it was. */
final class SiteFields {

    /** Latitude and longitude as maps show them: {@code 50.6337, 5.5675}; in some languages commas stand for points. */
    private static final Pattern POSITION =
            Pattern.compile("(-?\\d{1,3}(?:[.,]\\d+)?)(?:\\s*[,;،]\\s+|\\s+|[;،])(-?\\d{1,3}(?:[.,]\\d+)?)"
                    + "|(-?\\d{1,3}(?:\\.\\d+)?),(-?\\d{1,3}(?:\\.\\d+)?)");

    /** @param site nothing, if something is wrong */
    record Read(@Nullable Site site, List<Form.Wrong> wrongs) {}

    private SiteFields() {}

    static Read read(Site before, Map<String, String> typed) {
        var fields = new Fields(typed);
        String country = fields.needed("country", fields.line("country", 2), "services.site.country.missing");
        if (!country.isEmpty() && !Countries.known(country)) {
            fields.wrong("country", "services.site.country.missing");
        }
        Position position = position(before, fields, typed);
        var site = new Site(
                before.id(),
                before.organisation(),
                fields.needed("name", fields.line("name", 200), "services.site.name.missing"),
                fields.line("street", 300),
                fields.line("postcode", 20),
                fields.needed("town", fields.line("town", 200), "services.site.town.missing"),
                fields.line("district", 200),
                country,
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                fields.chosen("access", Site.Access.class),
                hours(fields));
        return new Read(fields.wrongs().isEmpty() ? site : null, fields.wrongs());
    }

    /** Nothing, if the middle of its town is to count. */
    private static @Nullable Position position(Site before, Fields fields, Map<String, String> typed) {
        if (!typed.containsKey("position")) {
            return before.latitude() == null || before.longitude() == null
                    ? null
                    : new Position(before.latitude(), before.longitude());
        }
        String line = Typed.digits(Typed.line(typed.get("position")));
        Matcher read = POSITION.matcher(line);
        if (read.matches()) {
            double latitude = degrees(read, 1);
            double longitude = degrees(read, 2);
            if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
                return new Position(latitude, longitude);
            }
        }
        if (!line.isEmpty()) {
            fields.wrong("position", "services.site.position.wrong");
        }
        return null;
    }

    private static double degrees(Matcher read, int which) {
        String typed = read.group(which) == null ? read.group(which + 2) : read.group(which);
        return Double.parseDouble(typed.replace(',', '.'));
    }

    private static List<Opening> hours(Fields fields) {
        List<Opening> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            Optional<List<Opening>> read = OpeningHours.read(day, fields.line(name(day), 500));
            read.ifPresentOrElse(hours::addAll, () -> fields.wrong(name(day), "services.site.hours.wrong"));
        }
        return hours;
    }

    static String name(DayOfWeek day) {
        return "hours-" + day.getValue();
    }

    static Map<String, String> typed(Site site) {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", site.name());
        typed.put("street", Typed.line(site.street()));
        typed.put("postcode", Typed.line(site.postcode()));
        typed.put("town", site.town());
        typed.put("district", Typed.line(site.district()));
        typed.put("country", site.country());
        typed.put("position", site.latitude() == null ? "" : site.latitude() + ", " + site.longitude());
        typed.put("access", site.access().stream().map(Enum::name).collect(Collectors.joining(",")));
        for (DayOfWeek day : DayOfWeek.values()) {
            typed.put(name(day), OpeningHours.write(site.hours(), day));
        }
        return typed;
    }
}
