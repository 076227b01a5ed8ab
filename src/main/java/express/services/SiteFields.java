package express.services;

import express.directory.Countries;
import express.ui.Form;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A site as it is typed; what is not asked for, such as where on the globe it lies, stays as it was. */
final class SiteFields {

    /** @param site nothing, if something is wrong */
    record Read(@Nullable Site site, List<Form.Wrong> wrongs) {}

    private SiteFields() {}

    static Read read(Site before, Map<String, String> typed) {
        var fields = new Fields(typed);
        String country = fields.needed("country", fields.line("country", 2), "services.site.country.missing");
        if (!country.isEmpty() && !Countries.known(country)) {
            fields.wrong("country", "services.site.country.missing");
        }
        var site = new Site(
                before.id(),
                before.organisation(),
                fields.needed("name", fields.line("name", 200), "services.site.name.missing"),
                fields.line("street", 300),
                fields.line("postcode", 20),
                fields.needed("town", fields.line("town", 200), "services.site.town.missing"),
                fields.line("district", 200),
                country,
                before.latitude(),
                before.longitude(),
                fields.chosen("access", Site.Access.class),
                hours(fields));
        return new Read(fields.wrongs().isEmpty() ? site : null, fields.wrongs());
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
        typed.put("access", site.access().stream().map(Enum::name).collect(Collectors.joining(",")));
        for (DayOfWeek day : DayOfWeek.values()) {
            typed.put(name(day), OpeningHours.write(site.hours(), day));
        }
        return typed;
    }
}
