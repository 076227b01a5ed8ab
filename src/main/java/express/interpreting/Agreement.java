package express.interpreting;

import express.base.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which an organisation may ask a house for interpreters.
 *
 * @param tariffFamily by which it is charged
 */
record Agreement(
        UUID id,
        OrganisationId house,
        OrganisationId client,
        String tariffFamily,
        List<String> costCentres,
        String billingAddress,
        LocalDate since,
        @Nullable LocalDate until) {

    boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
