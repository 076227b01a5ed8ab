package express.gatherings;

import java.text.Collator;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The zones that a form offers: where networks are, and where people come from and have family. */
public final class Zones {

    static final String USUAL = "Europe/Brussels";

    private static final List<String> OFFERED = Stream.of(("Europe/Athens Europe/Belgrade Europe/Berlin Europe/Brussels"
                            + " Europe/Bucharest Europe/Budapest Europe/Copenhagen Europe/Dublin Europe/Helsinki"
                            + " Europe/Istanbul Europe/Kiev Europe/Lisbon Europe/Ljubljana Europe/London"
                            + " Europe/Luxembourg Europe/Madrid Europe/Oslo Europe/Paris Europe/Prague Europe/Riga"
                            + " Europe/Rome Europe/Sofia Europe/Stockholm Europe/Tallinn Europe/Vienna Europe/Vilnius"
                            + " Europe/Warsaw Europe/Zagreb Europe/Zurich Atlantic/Azores Asia/Nicosia Asia/Beirut"
                            + " Asia/Damascus Asia/Amman Asia/Baghdad Asia/Tehran Asia/Kabul Asia/Karachi Asia/Dhaka"
                            + " Africa/Cairo Africa/Casablanca Africa/Tunis Africa/Algiers Africa/Tripoli Africa/Dakar"
                            + " Africa/Abidjan Africa/Lagos Africa/Kinshasa Africa/Khartoum Africa/Addis_Ababa"
                            + " Africa/Asmara Africa/Mogadishu Africa/Nairobi America/New_York UTC")
                    .split(" "))
            .toList();

    private Zones() {}

    /** Nothing, if there is no such town. */
    public static Optional<ZoneId> find(@Nullable String id) {
        try {
            return id == null || id.isBlank() || id.length() > 60 ? Optional.empty() : known(id);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A town and not an offset: clocks there may be turned. */
    private static Optional<ZoneId> known(String id) {
        return Optional.of(ZoneId.of(id))
                .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone.getId()));
    }

    /** By the names of towns in the reader's language. */
    public static Map<String, String> options(Locale reader, String also) {
        Map<String, String> options = new LinkedHashMap<>();
        Collator order = Collator.getInstance(reader);
        Stream.concat(OFFERED.stream(), Stream.of(also))
                .distinct()
                .map(id -> Map.entry(id, id.equals("UTC") ? id : Clock.city(ZoneId.of(id), reader)))
                .sorted((one, other) -> order.compare(one.getValue(), other.getValue()))
                .forEach(it -> options.put(it.getKey(), it.getValue()));
        return options;
    }
}
