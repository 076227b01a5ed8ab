package express.payments;

import express.base.OrganisationId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a bank, as it was brought.
 *
 * @param fault why it was refused
 * @param lines how many it had
 * @param known how many of them had come before
 */
record Upload(
        OrganisationId lender,
        UUID id,
        String name,
        long size,
        State state,
        @Nullable String fault,
        int lines,
        int known,
        @Nullable UUID jobId,
        Instant at) {

    /** Of reading it. */
    enum State {
        WAITING,
        DONE,
        REFUSED;

        String key() {
            return "payments.upload." + name().toLowerCase(Locale.ROOT);
        }
    }
}
