package express.attendance;

import express.gatherings.Gathering;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the host of a gathering decided about attendance and its certificates.
 *
 * @param threshold the share of the minutes, in per cent, from which on somebody gets one
 * @param auditYears how long the funder may ask, from the end on
 * @param content what was learned
 * @param signatory who signs for the host
 */
record Book(int threshold, int auditYears, String content, String signatory) {

    static final int LONG_AUDIT = 5;
    static final int SHORT_AUDIT = 3;

    static final Book USUAL = new Book(75, LONG_AUDIT, "", "");

    /** The last day on which proof is kept. */
    LocalDate keepUntil(Gathering gathering, ZoneId zone) {
        return LocalDate.ofInstant(Objects.requireNonNull(gathering.ends()), zone)
                .plusYears(auditYears);
    }
}
