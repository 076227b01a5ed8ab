package express.outings;

import express.applications.Application.Channel;
import express.base.OrganisationId;
import express.base.PersonId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day on which an officer was where people are.
 *
 * @param met how many people they talked with
 * @param asked how many of these asked about a loan
 * @param officer nothing, once they are gone
 */
record Outing(
        UUID id,
        OrganisationId lender,
        LocalDate day,
        Channel channel,
        String place,
        int met,
        int asked,
        String words,
        @Nullable PersonId officer) {

    static final int MOST = 100_000;
    static final int LONGEST_PLACE = 200;
    static final int LONGEST_WORDS = 1000;
}
