package express.hsds;

import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The clock on the wall: its offset in winter, where a country has but one. */
final class Zones {

    private static final double HOUR = 3_600_000d;
    private static final Map<String, Optional<Double>> KNOWN = new ConcurrentHashMap<>();

    private Zones() {}

    static Optional<Double> offset(String country) {
        return KNOWN.computeIfAbsent(country, Zones::find);
    }

    private static Optional<Double> find(String country) {
        var offsets = TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .map(id -> TimeZone.getTimeZone(id).getRawOffset() / HOUR)
                .distinct()
                .toList();
        return offsets.size() == 1 ? Optional.of(offsets.getFirst()) : Optional.empty();
    }
}
