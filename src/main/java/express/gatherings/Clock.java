package express.gatherings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** Days and times as a reader writes them, on the clocks of one place. For one request or letter. */
public final class Clock {

    private record Style(Locale language, String skeleton) {}

    /** ICU takes long to find out; its formats are not safe for several threads, but a copy is cheap. */
    private static final LoadingCache<Style, DateFormat> KEPT = Caffeine.newBuilder()
            .maximumSize(500)
            .build(style -> DateFormat.getInstanceForSkeleton(style.skeleton(), ULocale.forLocale(style.language())));

    private final ZoneId zone;
    private final Locale language;
    private final DateFormat time;
    private final DateFormat day;

    public Clock(ZoneId zone, Locale language) {
        this.zone = zone;
        this.language = language;
        this.time = format("jm");
        this.day = format("yMMMMEEEEd");
    }

    private DateFormat format(String skeleton) {
        DateFormat format = (DateFormat) KEPT.get(new Style(language, skeleton)).clone();
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format;
    }

    public Locale language() {
        return language;
    }

    public ZoneId zone() {
        return zone;
    }

    public LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public String day(Instant instant) {
        return day.format(Date.from(instant));
    }

    public String time(Instant instant) {
        return time.format(Date.from(instant));
    }

    /** Day and time, for a sentence. */
    public String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** The town by which the zone is known, and how far its clocks are from Greenwich on that day. */
    public String place(Instant instant) {
        return city(zone, language) + " (" + offset(instant) + ")";
    }

    private String offset(Instant instant) {
        String id = zone.getRules().getOffset(instant).getId();
        return id.equals("Z") ? "UTC" : "UTC" + id;
    }

    static String city(ZoneId zone, Locale language) {
        String name = TimeZoneNames.getInstance(ULocale.forLocale(language)).getExemplarLocationName(zone.getId());
        return Optional.ofNullable(name).orElse(zone.getId());
    }
}
