package express.plans;

import express.base.NetworkId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The plan of a network as a whole.
 *
 * @param year for which it is made
 * @param opened since when it is for that year
 * @param summary what somebody reads who reads only one page
 * @param version how often it was written, 0 before the first time
 */
record Plan(NetworkId network, int year, Instant opened, String summary, Locale language, int version) {

    /** Before anybody wrote anything. */
    static Plan fresh(NetworkId network, LocalDate today, Locale language) {
        Instant opened = LocalDate.of(today.getYear(), 1, 1)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        return new Plan(network, today.getYear(), opened, "", language, 0);
    }

    LocalDate openedOn() {
        return LocalDate.ofInstant(opened, ZoneId.systemDefault());
    }
}
