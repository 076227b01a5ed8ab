package express.services;

import express.base.OrganisationId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where people are received.
 *
 * @param latitude in degrees; nothing with longitude, if nobody has said where it is
 * @param hours when it is open, in its own words where days and times do not say it
 */
public record Site(
        UUID id,
        OrganisationId organisation,
        String name,
        @Nullable String street,
        @Nullable String postcode,
        String town,
        @Nullable String district,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<Access> access,
        List<Opening> hours) {

    /** What makes it possible to come in. */
    public enum Access {
        STEP_FREE,
        LIFT,
        ACCESSIBLE_TOILET,
        INDUCTION_LOOP,
        SIGN_LANGUAGE,
        CHILDREN_WELCOME,
        PUBLIC_TRANSPORT
    }
}
