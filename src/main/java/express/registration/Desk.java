package express.registration;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where people are registered for a gathering: what its host decided, and how many places are taken.
 *
 * @param gathering whose it is
 * @param quotas how many places at most, by {@code COUNTRY:XX} and {@code FAMILY:NAME}
 * @param version of the programme that participants know or are being told of
 */
record Desk(
        UUID gathering,
        OrganisationId host,
        int capacity,
        int taken,
        Instant closesAt,
        @Nullable Instant calledOffAt,
        Rules rules,
        Map<String, Integer> quotas,
        Map<String, Integer> used,
        int version) {

    static final int MOST_TOGETHER = 5;

    /**
     * @param approval whether the host looks at everybody first
     * @param partial whether some of a group may come without the others
     * @param answerHours to accept a place after waiting; 0, if one is let in at once
     * @param interpreting languages into which there may be interpreting
     */
    record Rules(boolean approval, boolean partial, int answerHours, List<String> interpreting) {}

    static String country(String code) {
        return "COUNTRY:" + code;
    }

    static String family(String name) {
        return "FAMILY:" + name;
    }

    boolean isOpen(Instant now) {
        return calledOffAt == null && now.isBefore(closesAt);
    }

    int free() {
        return Math.max(0, capacity - taken);
    }
}
